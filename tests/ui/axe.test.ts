import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';

afterEach(() => document.body.replaceChildren());

function container(html: string): HTMLElement {
  const element = document.createElement('main');
  element.innerHTML = html;
  document.body.append(element);
  return element;
}

const paragraphs = '<h1>A view</h1><p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>';

describe('the accessibility check', () => {
  test('passes a plain view', async () => {
    await expectAccessible(container(paragraphs));
  });

  test('finds pale text and a button without a name, in open shadow roots too', async () => {
    const pale = container(`${paragraphs}<p style="color: #ccc; background: #fff">Pale.</p>`);
    await expect(expectAccessible(pale)).rejects.toThrow('color-contrast');
    const host = container('<div></div>').firstElementChild as HTMLElement;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `${paragraphs}<button></button>`;
    await expect(expectAccessible(root)).rejects.toThrow('button-name');
  });

  test('fails where it saw too little: a closed root is no success', async () => {
    const host = container('<div></div>').firstElementChild as HTMLElement;
    host.attachShadow({ mode: 'closed' }).innerHTML = paragraphs;
    await expect(expectAccessible(host)).rejects.toThrow('nodes of the view that axe has seen');
  });
});
