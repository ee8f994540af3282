import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import presence from '../../assets/styles/presence.css?raw';
import { layerStyles } from '../../src/ui/layer-styles.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { mountLayer } from '../../src/ui/mount-layer.ts';

afterEach(async () => {
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
  await commands.emulateMedia({ media: null });
});

test('the layer is not printed, and takes no room on paper', async () => {
  const layer = mountLayer({
    styles: layerStyles.layer,
    parent: document.body,
    ground: 'light',
    onOpen() {},
    onClose() {},
    tools: {
      copy: async () => true,
      cite: async () => '',
      hide: async () => {},
      unhide: async () => {},
      about: { version: '1', corpusVersion: '1', issuesPage: null, address: '' },
    },
  });
  const host = document.querySelector(layerTag) as HTMLElement;
  expect(getComputedStyle(host).display).toBe('block');
  await commands.emulateMedia({ media: 'print' });
  expect(getComputedStyle(host).display).toBe('none');
  await commands.emulateMedia({ media: 'screen' });
  expect(getComputedStyle(host).display).toBe('block');
  layer.unmount();
});

test('the sheet that shows the layer touches nothing else', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(presence);
  expect([...sheet.cssRules].map((rule) => (rule as CSSStyleRule).selectorText)).toEqual([layerTag]);
});
