import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runSession } from '../../entrypoints/article.content/session.ts';
import type { AnalyzeRequest, PageReport } from '../../src/extension/messages.ts';
import type { Analysis } from '../../src/model.ts';
import type { ContentWatch } from '../../src/page/watch-content.ts';
import { layerStyles } from '../../src/ui/layer-styles.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { sampleAnalysis } from '../ui/sample-analysis.ts';

type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => true | undefined;

/** The browser, the background and the page's changes, as far as a session asks for them. */
const world = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  hearStorage: new Set<(changes: Record<string, unknown>, area: string) => void>(),
  hearMessage: new Set<unknown>(),
  /** Comparisons that are asked for and not answered yet. */
  asked: [] as { request: unknown; answer(value: unknown): void }[],
  watch: null as unknown,
  goElsewhere: () => {},
}));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'sidelight',
      getURL: (path: string) => `chrome-extension://sidelight${path}`,
      getManifest: () => ({ version: '1.0' }),
      onMessage: {
        addListener: (listener: unknown) => void world.hearMessage.add(listener),
        removeListener: (listener: unknown) => void world.hearMessage.delete(listener),
      },
      sendMessage: ({ call, data }: { call: string; data: unknown }) => {
        if (call === 'analyze')
          return new Promise((answer) => void world.asked.push({ request: data, answer }));
        return Promise.resolve({ ok: true, value: call === 'layerStyles' ? layerStyles : null });
      },
    },
    storage: {
      local: { get: async () => world.stored },
      onChanged: {
        addListener: (hear: () => void) => void world.hearStorage.add(hear),
        removeListener: (hear: () => void) => void world.hearStorage.delete(hear),
      },
    },
  },
}));
vi.mock('../../src/page/watch-content.ts', () => ({
  watchContent: (watch: unknown) => {
    world.watch = watch;
    return () => undefined;
  },
}));
vi.mock('../../src/page/watch-routes.ts', () => ({
  watchRoutes: (_document: unknown, _signal: unknown, onRoute: () => void) => {
    world.goElsewhere = onRoute;
  },
}));

const sentence = 'The bridge was closed on Sunday after a barge had struck one of its piers.';
let over: AbortController;
const end = vi.fn();

beforeEach(() => {
  world.stored = {};
  world.asked = [];
  over = new AbortController();
  document.body.innerHTML = `<article><h1>Bridge closed after barge strikes pier</h1><p>${sentence}</p><p>It will stay closed for two weeks, the harbour office said in a statement.</p></article>`;
  runSession({ signal: over.signal, isOngoing: () => true, end }, document);
});

afterEach(() => {
  over.abort();
  vi.clearAllMocks();
  document.body.replaceChildren();
});

/** Pages are read in idle time, of which a busy machine has little. */
const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 10_000 });

/** Asks the page as popup and panel do. */
function ask<T>(call: string, data: unknown = null): Promise<T> {
  const sender = { id: 'sidelight', url: 'chrome-extension://sidelight/popup.html' };
  return new Promise((resolve) => {
    for (const listener of world.hearMessage)
      (listener as Listener)({ call, data }, sender, (answer) => resolve((answer as { value: T }).value));
  });
}

const report = () => ask<PageReport>('describePage');
const watch = () => world.watch as ContentWatch;

function store(settings: Record<string, unknown>): void {
  Object.assign(world.stored, settings);
  for (const hear of world.hearStorage) hear(settings, 'local');
}

/** Answers the comparison with this number, from 0, when it is asked for: with one claim in the sentence, or none. */
async function answer(index: number, withClaim: boolean): Promise<void> {
  await until(() => expect(world.asked.length).toBeGreaterThan(index));
  const { request, answer } = world.asked[index] as (typeof world.asked)[number];
  const { blocks } = (request as AnalyzeRequest).article;
  const block = blocks.findIndex(({ text }) => text === sentence);
  const claims = sampleAnalysis()
    .claims.slice(0, withClaim ? 1 : 0)
    .map((claim) => ({
      ...claim,
      mentions: claim.mentions
        .slice(0, 1)
        .map((mention) => ({ ...mention, block, start: 0, end: sentence.length, text: sentence })),
      lead: 0,
    }));
  answer({ ok: true, value: { ...sampleAnalysis(), claims } satisfies Analysis });
}

const isMarked = () => document.querySelector(layerTag) !== null;
const untilMarked = () => until(() => expect(isMarked()).toBe(true));
const untilBare = () => until(() => expect(isMarked()).toBe(false));

const firstMention = { claimId: sampleAnalysis().claims[0]?.claimId, mention: 0 };

/** Puts the article below what can be seen. */
function moveDown(): void {
  const spacer = document.createElement('div');
  spacer.style.height = '5000px';
  document.body.prepend(spacer);
}

const hidden = { hiddenMatches: [{ claimId: 'any', hash: '0123456789abcdef' }] };

describe('a page that is followed', () => {
  beforeEach(async () => {
    await ask('checkPage', { anyTopic: true, once: false });
    await answer(0, true);
    await untilMarked();
  });

  test('loses its mark when the reader hides the match, though it moves while that is compared', async () => {
    store(hidden);
    await until(() => expect(world.asked).toHaveLength(2));
    // The same text, drawn anew.
    watch().onChange();
    await answer(1, false);
    await answer(2, false);
    await untilBare();
  });

  test('says that it is not followed any more, also when it is compared as of another day', async () => {
    watch().onGiveUp?.({ message: 'no-rest' } as never);
    expect(await report()).toMatchObject({ state: 'read', note: 'no-rest' });
    await ask('chooseDay', { day: '2024-12-01' });
    await answer(1, true);
    await until(async () => expect(await report()).toMatchObject({ chosenDay: '2024-12-01' }));
    expect(await report()).toMatchObject({ state: 'read', note: 'no-rest' });
  });

  test('goes to a sentence whose marks the reader has put away, without a card', async () => {
    await ask('toggleMarks');
    await untilBare();
    moveDown();
    await ask('jumpTo', firstMention);
    await until(() => expect(window.scrollY).toBeGreaterThan(1000));
    expect(isMarked()).toBe(false);
  });
});

describe('steps', () => {
  test('scroll to a sentence once where a card is open, clear of the card', async () => {
    await ask('checkPage', { anyTopic: true, once: false });
    await answer(0, true);
    await untilMarked();
    moveDown();
    const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
    await ask('jumpTo', firstMention);
    expect(scrollBy).toHaveBeenCalledTimes(1);
    await ask('step', { by: 1 });
    expect(scrollBy).toHaveBeenCalledTimes(2);
    scrollBy.mockRestore();
  });
});

describe('a page of a site that is not covered', () => {
  test('is the only one that is read, also after a pause', async () => {
    await ask('checkPage', { anyTopic: true, once: true });
    await answer(0, true);
    await untilMarked();
    store({ pausedEverywhere: true });
    await until(() => expect(isMarked()).toBe(false));
    world.goElsewhere();
    expect(end).toHaveBeenCalledOnce();
  });
});
