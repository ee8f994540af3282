import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkChosenDay, checkJump, checkStep, checkWish } from '../../src/extension/check-page-call.ts';
import {
  checkAnalyzeRequest,
  checkCiteRequest,
  checkMatchRequest,
  checkPageChange,
  checkSearch,
} from '../../src/extension/check-request.ts';
import { callerOf, type Sender } from '../../src/extension/check-sender.ts';
import {
  answerAsBackground,
  answerAsPage,
  type BackgroundCalls,
  hearPageChanges,
  type PageCalls,
} from '../../src/extension/messages.ts';

type Listener = (
  message: unknown,
  sender: Sender,
  sendResponse: (answer: unknown) => void,
) => true | undefined;

const bus = vi.hoisted(() => ({ listeners: [] as unknown[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'sidelight',
      getURL: (path: string) => `chrome-extension://sidelight${path}`,
      onMessage: {
        addListener: (listener: unknown) => void bus.listeners.push(listener),
        removeListener: (listener: unknown) => void bus.listeners.splice(bus.listeners.indexOf(listener), 1),
      },
    },
  },
}));

const popup: Sender = { id: 'sidelight', url: 'chrome-extension://sidelight/popup.html' };
const ownTab: Sender = {
  id: 'sidelight',
  url: 'chrome-extension://sidelight/dossier.html?tab=3',
  frameId: 0,
  tab: { id: 4 },
};
const worker: Sender = { id: 'sidelight' };
const page: Sender = { id: 'sidelight', url: 'https://news.example/a', frameId: 0, tab: { id: 3 } };
const frame: Sender = { ...page, frameId: 5 };
const other: Sender = { id: 'another', url: 'chrome-extension://another/popup.html' };
const lookalike: Sender = { ...page, url: 'https://news.example/chrome-extension://sidelight/popup.html' };
const neighbour: Sender = { id: 'sidelight', url: 'chrome-extension://sidelight.evil.example/', frameId: 0 };

beforeEach(() => {
  bus.listeners.length = 0;
});

/** What the listeners answer; undefined if all leave the message alone. */
function send(message: unknown, sender: Sender): Promise<unknown> | undefined {
  return new Promise((resolve) => {
    const taken = (bus.listeners as Listener[]).map((listener) => listener(message, sender, resolve));
    if (!taken.includes(true)) resolve(undefined);
  });
}

const done = { ok: true, value: null } as const;
const check =
  (checkData: (data: unknown) => unknown) =>
  (data: unknown): never => {
    checkData(data);
    return done as never;
  };
const backgroundHandlers: Parameters<typeof answerAsBackground>[0] = {
  analyze: check(checkAnalyzeRequest),
  describePack: () => done as never,
  describeCorpus: () => done as never,
  searchClaims: check(checkSearch),
  cite: check(checkCiteRequest),
  layerStyles: () => done as never,
  hideMatch: check(checkMatchRequest),
  showMatch: check(checkMatchRequest),
  selectionKept: () => done as never,
  pageChanged: check(checkPageChange),
};
const pageHandlers: Parameters<typeof answerAsPage>[0] = {
  describePage: () => done as never,
  checkPage: check(checkWish),
  stopReading: () => done,
  jumpTo: check(checkJump),
  chooseDay: check(checkChosenDay),
  step: check(checkStep),
  toggleMarks: () => done,
};

const article = {
  url: null,
  headline: null,
  published: null,
  modified: null,
  publisher: null,
  domain: 'xn--xample-2of.org',
  language: null,
  blocks: [],
};
const good: { [K in keyof BackgroundCalls]: BackgroundCalls[K][0] } = {
  analyze: { article, anyTopic: false, chosenDay: '2024-11-18' },
  cite: { article, anyTopic: false, chosenDay: null, claimId: 'a-claim', mention: 0, style: 'apa' },
  layerStyles: null,
  describePack: null,
  describeCorpus: null,
  searchClaims: { query: 'a bridge' },
  hideMatch: { claimId: 'a-claim', text: 'A sentence.' },
  showMatch: { claimId: 'a-claim', text: 'A sentence.' },
  selectionKept: null,
  pageChanged: { claims: 3 },
};
const goodToPage: { [K in keyof PageCalls]: PageCalls[K][0] } = {
  describePage: null,
  checkPage: { anyTopic: true, once: false },
  stopReading: null,
  jumpTo: { claimId: 'a-claim', mention: 0 },
  chooseDay: { day: '2024-02-29' },
  step: { by: -1 },
  toggleMarks: null,
};

describe('who sent a message', () => {
  test.each<[string, Sender, string | null]>([
    ['the popup', popup, 'own'],
    ['a page of our own in a tab', ownTab, 'own'],
    ['the background', worker, 'own'],
    ['the content script of a page', page, 'page'],
    ['a frame within a page', frame, null],
    ['another extension', other, null],
    ['a page whose address looks like ours', lookalike, 'page'],
    ['a host that begins like ours', neighbour, null],
    ['a tab without an address', { id: 'sidelight', tab: { id: 1 }, frameId: 0 }, null],
    ['nobody', {}, null],
  ])('%s', (_what, sender, caller) => {
    expect(callerOf(sender, 'sidelight', 'chrome-extension://sidelight')).toBe(caller);
  });
});

describe('the background', () => {
  const fromPages = ['analyze', 'cite', 'layerStyles', 'hideMatch', 'showMatch', 'pageChanged'];

  test.each(Object.entries(good))(
    'answers %s to whom it may concern, and leaves others alone',
    async (call, data) => {
      answerAsBackground(backgroundHandlers);
      for (const sender of [popup, ownTab]) expect(await send({ call, data }, sender)).toEqual(done);
      for (const sender of [page, lookalike])
        expect(await send({ call, data }, sender)).toEqual(fromPages.includes(call) ? done : undefined);
      for (const sender of [frame, other, neighbour, {}])
        expect(await send({ call, data }, sender)).toBeUndefined();
    },
  );

  test('leaves calls alone that it does not know', async () => {
    answerAsBackground(backgroundHandlers);
    for (const call of ['jumpTo', 'constructor', '__proto__', 'toString', '', 'ANALYZE'])
      expect(await send({ call, data: null }, popup)).toBeUndefined();
    for (const message of [null, undefined, 'analyze', 4, [], { call: 4 }, { data: null }])
      expect(await send(message, popup)).toBeUndefined();
  });

  test('answers what is wrong in words, whatever it is sent', async () => {
    answerAsBackground(backgroundHandlers);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('analyze', 'searchClaims', 'hideMatch', 'showMatch', 'pageChanged'),
        fc.oneof(
          fc.anything({ withNullPrototype: true }),
          fc.object({
            key: fc.constantFrom('article', 'blocks', 'claims', 'query', 'text', 'claimId', '__proto__'),
          }),
        ),
        async (call, data) => {
          const answer = await send({ call, data }, popup);
          // By chance it is what was asked for.
          if (isGood(call, data)) expect(answer).toEqual(done);
          else expectRefusal(answer);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('says no more of what it was sent than fits in a line', async () => {
    answerAsBackground(backgroundHandlers);
    const long = 'x'.repeat(100_000);
    const { article } = good.analyze;
    for (const data of [
      { ...good.analyze, [long]: 1 },
      { ...good.analyze, anyTopic: long },
      { ...good.analyze, chosenDay: long },
      { ...good.analyze, article: { ...article, domain: 'еxample.org' } },
      { ...good.analyze, article: { ...article, domain: 'exa mple.org' } },
      { ...good.analyze, article: { ...article, blocks: [{ kind: long, text: '' }] } },
    ])
      expectRefusal(await send({ call: 'analyze', data }, page));
  });
});

describe('a page', () => {
  test.each(Object.entries(goodToPage))('answers %s to the extension alone', async (call, data) => {
    answerAsPage(pageHandlers);
    for (const sender of [popup, ownTab, worker]) expect(await send({ call, data }, sender)).toEqual(done);
    for (const sender of [page, frame, other, lookalike, neighbour, {}])
      expect(await send({ call, data }, sender)).toBeUndefined();
  });

  test('answers what is wrong in words, whatever it is sent', async () => {
    answerAsPage(pageHandlers);
    const almost = fc.record({
      anyTopic: fc.anything(),
      once: fc.constantFrom(1, 'true', null),
      claimId: fc.string(),
      mention: fc.constantFrom(-1, 0.5, Number.NaN, Infinity, '0'),
      day: fc.constantFrom('2024-02-30', '2024-1-1', 20241118, '', undefined, '2024-11-18\n'),
      by: fc.constantFrom(0, 2, '1', null),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('checkPage', 'jumpTo', 'chooseDay', 'step'),
        fc.oneof(almost, fc.constantFrom(null, undefined, 'text', 4, [], {})),
        async (call, data) => {
          expectRefusal(await send({ call, data }, popup));
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('an open popup hears of changes from the pages of tabs alone', async () => {
  const heard: number[] = [];
  hearPageChanges((tabId) => heard.push(tabId));
  for (const sender of [page, frame, other, ownTab, neighbour, {}])
    await send({ call: 'pageChanged', data: { claims: 1 } }, sender);
  expect(heard).toEqual([3]);
});

function expectRefusal(answer: unknown): void {
  expect(answer).toEqual({ ok: false, error: expect.any(String) });
  const { error } = answer as { error: string };
  expect(error).toMatch(/^(?:The|This) [\p{L}]+ .+[^\n]$/u);
  expect(error.length).toBeLessThan(300);
}

/** What these calls are to hold, written without the checks; no article comes about by chance. */
function isGood(call: string, data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const held = Object.entries(data)
    .map(([name, value]) => `${name}: ${value === null ? 'null' : typeof value}`)
    .sort()
    .join(', ');
  if (call === 'searchClaims') return held === 'query: string';
  if (call === 'pageChanged') {
    const { claims } = data as { claims?: unknown };
    const isCount = Number.isInteger(claims) && Number(claims) >= 0 && Number(claims) < 10_000;
    return held === 'claims: null' || (held === 'claims: number' && isCount);
  }
  return call !== 'analyze' && held === 'claimId: string, text: string';
}
