/** Drawn on a grid of 16 px with a line of 1.5. Those of the card: they travel to every page. */
const paths = {
  open: 'm4 6 4 4 4-4',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  close: 'm4 4 8 8M12 4l-8 8',
  external: 'M6 3h7v7M13 3 4 12',
};

/** Icons that point along the line of text, so that they turn round with it. */
const mirrored = new Set<IconName>(['previous', 'next', 'external']);

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return <IconShape path={paths[name]} mirrored={mirrored.has(name)} />;
}

interface IconShapeProps {
  path: string;
  mirrored: boolean;
}

export function IconShape({ path, mirrored }: IconShapeProps) {
  return (
    <svg class="sl-icon" viewBox="0 0 16 16" aria-hidden="true" data-mirror={mirrored || undefined}>
      <path d={path} />
    </svg>
  );
}
