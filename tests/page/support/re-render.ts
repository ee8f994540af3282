/** Replaces an element's children by new nodes with the same content, as a framework does that renders anew. */
export function reRender(element: Element): void {
  element.replaceChildren(...[...element.childNodes].map((node) => node.cloneNode(true)));
}
