import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { afterEach } from 'vitest';
import '../../assets/styles/pages.css';

/** Renders a view into the test's page, with the styles of the extension's own pages. Taken away after the test. */
export function show(view: ComponentChild): HTMLElement {
  const container = document.createElement('div');
  document.body.append(container);
  render(view, container);
  shown.push(container);
  return container;
}

/** Renders another view in the place of one that is shown. */
export function showAgain(container: HTMLElement, view: ComponentChild): void {
  render(view, container);
}

const shown: HTMLElement[] = [];

afterEach(() => {
  for (const container of shown.splice(0)) {
    render(null, container);
    container.remove();
  }
});

/** Resolves when state that has been set is drawn, and effects have run. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** What a reader or a screen reader finds in it, white space collapsed. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The button with this name. */
export function button(within: ParentNode, name: string | RegExp): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find((one) => {
    const label = one.getAttribute('aria-label') ?? textOf(one);
    return typeof name === 'string' ? label === name : name.test(label);
  });
  if (!found) throw new Error(`There is no button ${name} in: ${textOf(within as Element)}`);
  return found;
}
