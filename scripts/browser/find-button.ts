/**
 * The button of this name in a document. Throws with the names there are if there is none. Runs in pages, as text: it may use
 * nothing but what it is given.
 */
export function findButton(document: Document, name: string): HTMLElement {
  const buttons = [...document.querySelectorAll('button')];
  const nameOf = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
  const button = buttons.find((button) => nameOf(button) === name);
  if (!button) throw new Error(`There is no button “${name}”, but: ${buttons.map(nameOf).join(', ')}.`);
  return button;
}
