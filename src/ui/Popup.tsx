import type { VNode } from 'preact';
import type { PopupProps } from './popup-props.ts';

/** The whole popup: the claims of the page in the tab, or why there are none. */
export declare function Popup(props: PopupProps): VNode;
