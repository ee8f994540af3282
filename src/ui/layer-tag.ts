/** Name of the one element that Sidelight adds to a page: in lower case, as in a style sheet. */
export const layerTag = 'sidelight-layer';
