import { IconShape } from './Icon.tsx';

/** Icons of popup, panel and options, drawn as those of the card. */
const paths = {
  up: 'm4 10 4-4 4 4',
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

export type ToolIconName = keyof typeof paths;

export function ToolIcon({ name }: { name: ToolIconName }) {
  return <IconShape path={paths[name]} mirrored={name === 'panel'} />;
}

/** Whether an icon is one of these, and not one of the card's. */
export function isToolIcon(name: string): name is ToolIconName {
  return name in paths;
}
