/** Drawn on a grid of 16 px with a line of 1.5. */
const paths = {
  open: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  close: 'm4 4 8 8M12 4l-8 8',
  external: 'M6 3h7v7M13 3 4 12',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.5 10.5 14 14',
  export: 'M8 2v8M5 7l3 3 3-3M3 13.5h10',
  options:
    'M2 5h7M13 5h1M2 11h1M7 11h7M12.8 5a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0zM6.8 11a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z',
  panel: 'M2.5 3h11v10h-11zM10 3v10',
  marks: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  marksOff:
    'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM2.5 2.5l11 11',
};

/** Icons that point along the line of text, so that they turn round with it. */
const mirrored = new Set<IconName>(['previous', 'next', 'external', 'panel']);

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="sl-icon" viewBox="0 0 16 16" aria-hidden="true" data-mirror={mirrored.has(name) || undefined}>
      <path d={paths[name]} />
    </svg>
  );
}
