/** Drawn on a grid of 16 px with a line of 1.5. */
const paths = {
  open: 'm4 6 4 4 4-4',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  close: 'm4 4 8 8M12 4l-8 8',
  external: 'M6 3h7v7M13 3 4 12',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
};

/** Icons that point along the line of text, so that they turn round with it. */
const mirrored = new Set<keyof typeof paths>(['previous', 'next', 'external']);

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="sl-icon" viewBox="0 0 16 16" aria-hidden="true" data-mirror={mirrored.has(name) || undefined}>
      <path d={paths[name]} />
    </svg>
  );
}
