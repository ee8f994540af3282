import { beforeEach, expect, test, vi } from 'vitest';
import { answerAsBackground } from '../../src/extension/messages.ts';
import { offerSelectionCheck, selectionKept, takeSelection } from '../../src/extension/selection.ts';

type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => true | undefined;
type MenuClick = (about: { menuItemId: string; selectionText: string; pageUrl: string }) => void;

/** The browser as far as a selection needs one. */
const world = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  background: [] as unknown[],
  clickMenu: null as unknown,
  /** How many of the next answers are lost, because the background ends before they are out. */
  endings: 0,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'sidelight',
      getURL: (path: string) => `chrome-extension://sidelight${path}`,
      onInstalled: { addListener: () => {} },
      onMessage: { addListener: (listener: unknown) => void world.background.push(listener) },
      sendMessage: (message: unknown) =>
        new Promise((resolve) => {
          const answer = (value: unknown) => {
            world.endings -= 1;
            resolve(world.endings >= 0 ? undefined : value);
          };
          const sender = { id: 'sidelight', url: 'chrome-extension://sidelight/popup.html' };
          for (const listener of world.background) (listener as Listener)(message, sender, answer);
        }),
    },
    contextMenus: {
      onClicked: {
        addListener: (hear: unknown) => {
          world.clickMenu = hear;
        },
      },
    },
    action: { openPopup: async () => {} },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: world.stored[key] }),
        set: async (items: Record<string, unknown>) => void Object.assign(world.stored, items),
        remove: async (key: string) => void delete world.stored[key],
      },
    },
  },
}));

beforeEach(() => {
  world.stored = {};
  world.background = [];
  world.endings = 0;
  const handlers: Partial<Parameters<typeof answerAsBackground>[0]> = {
    selectionKept: async () => ({ ok: true, value: await selectionKept() }),
  };
  answerAsBackground(handlers as Parameters<typeof answerAsBackground>[0]);
  offerSelectionCheck();
});

function select(text: string): void {
  const about = { menuItemId: 'check-selection', selectionText: text, pageUrl: 'https://news.example/a' };
  (world.clickMenu as MenuClick)(about);
}

test('the popup gets what was selected, once, and nothing of it stays', async () => {
  select('The bridge is closed.');
  expect(await takeSelection()).toEqual({ text: 'The bridge is closed.', host: 'news.example' });
  expect(world.stored).toEqual({});
  expect(await takeSelection()).toBeNull();
});

test('what hides in the text, or turns the rest of a line, stays out', async () => {
  select('The\u202e bridge\u0000 is\u200b closed.');
  expect((await takeSelection())?.text).toBe('The bridge is closed.');
});

test('it is not lost when the background ends between question and answer', async () => {
  select('The bridge is closed.');
  world.endings = 2;
  expect((await takeSelection())?.text).toBe('The bridge is closed.');
  expect(world.stored).toEqual({});
});

test('it is not lost when no background answers at all', async () => {
  select('The bridge is closed.');
  world.endings = 100;
  expect((await takeSelection())?.text).toBe('The bridge is closed.');
});
