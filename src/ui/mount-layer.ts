import type { LayerHandle, LayerOptions } from './layer-props.ts';

/**
 * Puts the layer of badges, drawn lines and card on a page: one custom element at the end of `parent`, with a closed
 * shadow root. Its `unmount` leaves no trace.
 */
export declare function mountLayer(options: LayerOptions): LayerHandle;
