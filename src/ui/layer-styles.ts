import lines from '../../assets/styles/highlights.css?inline';
import layer from '../../assets/styles/layer.css?inline';
import presence from '../../assets/styles/presence.css?inline';

/** What is shown on a page, as style sheets. */
export interface LayerStyles {
  /** Of the layer's shadow root. */
  layer: string;
  /** Of the page itself: its lines. Null where the browser has put them there. */
  page: string | null;
}

/**
 * A page could bring a font of the name of one that the layer asks for, in pieces for each letter, and learn by which are
 * loaded what a card shows. Families that are not a name but a kind cannot be replaced.
 */
const kinds: Record<string, string> = { sans: 'system-ui,sans-serif', serif: 'serif', mono: 'monospace' };

const fenced = layer.replace(/var\(--sl-(sans|serif|mono)\)/g, (_, kind: string) => kinds[kind] ?? 'serif');

/**
 * The background holds them, and pages ask for them when they have something to mark: most never do, and have nothing of ours
 * in them.
 */
export const layerStyles: LayerStyles = {
  layer: fenced,
  // Chrome hands styles of highlights down: a rule for one element costs half of one for all. Firefox does not.
  page: import.meta.env?.FIREFOX ? lines : lines.replaceAll('::highlight', ':root::highlight'),
};

/** For browsers in which the background inserts the page's sheet, and takes it away with the extension. */
export const insertedStyles: LayerStyles = {
  layer: `${fenced}.sl-layer{visibility:var(--sidelight-present,hidden)}`,
  page: lines + presence,
};
