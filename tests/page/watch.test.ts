import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  CALM_MS,
  LONGEST_SPACING_MS,
  LONGEST_WAIT_MS,
  MOST_READINGS,
  QUIET_MS,
} from '../../src/page/budget.ts';
import { isHidden } from '../../src/page/dom.ts';
import type { GivenUp } from '../../src/page/given-up.ts';
import { readArticle, readArticleWhenIdle } from '../../src/page/read-article.ts';
import { rangeFor, type TextMap } from '../../src/page/text-map.ts';
import { watchContent } from '../../src/page/watch-content.ts';
import { watchRoutes } from '../../src/page/watch-routes.ts';
import { whenQuiet } from '../../src/page/when-quiet.ts';
import { reRender } from './support/re-render.ts';

// Read from the browser once, at the beginning: a test can only stand in for the question itself.
vi.mock('../../src/page/dom.ts', async (original) => ({
  ...(await original<typeof import('../../src/page/dom.ts')>()),
  isHidden: vi.fn(() => false),
}));

const first = 'The bridge was closed on Sunday after a barge had struck one of its piers.';
const second = 'It will stay closed for two weeks, the harbour office said in a statement.';

let stop: AbortController;
let map: TextMap | null;
let readings: number;

beforeEach(() => {
  // Mutation observers keep their own time; timers are moved by the tests, and idle time is at once.
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) =>
    setTimeout(() => run({ didTimeout: false, timeRemaining: () => 0 }), 1),
  );
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  stop = new AbortController();
  readings = 0;
  document.body.innerHTML = `<header><span id="clock">10:00</span></header><article><h1>Bridge closed after barge strikes pier</h1><p>${first}</p><p>${second}</p><p style="display: none">${first}</p></article><footer></footer>`;
  map = readArticle(document).map;
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function watch(onGiveUp: (why: GivenUp) => void = () => {}): void {
  watchContent(
    {
      document,
      map: () => map,
      isOurs: (node) => node.nodeName === 'OUR-LAYER',
      onChange: () => {
        readings++;
        map = readArticle(document).map;
      },
      onGiveUp,
    },
    stop.signal,
  );
}

/** Lets observers report, then time go on. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(ms);
}

const element = (selector: string) => document.querySelector(selector) as HTMLElement;

function add(parent: string, html: string): void {
  element(parent).insertAdjacentHTML('beforeend', html);
}

describe('the article is read again when', () => {
  test.each<[string, () => void]>([
    ['a paragraph comes late', () => add('article', `<p>${first} Again.</p>`)],
    ['a paragraph goes', () => element('p').remove()],
    ['text changes in place', () => ((element('p').firstChild as Text).data = 'Other words.')],
    ['a framework renders it anew', () => reRender(element('article'))],
    ['all of it is replaced', () => reRender(document.body)],
    ['the headline is replaced', () => reRender(element('h1'))],
    ['a fold opens', () => element('p').setAttribute('class', 'open')],
    ['a style that hid text goes', () => (element('p + p + p').style.display = '')],
    ['much text comes elsewhere', () => add('footer', `<p>${first}${second}</p>`)],
  ])('%s', async (_name, change) => {
    watch();
    change();
    await pass(QUIET_MS + 100);
    expect(readings).toBe(1);
  });
});

describe('it is not read again for', () => {
  test.each<[string, () => void]>([
    ['a clock outside it', () => (element('#clock').textContent = '10:01')],
    ['a few words outside it', () => add('footer', '<p>3 comments</p>')],
    [
      'scripts and styles',
      () => add('article', '<script>var text = "x".repeat(500)</script><style>p{}</style>'),
    ],
    ['pictures', () => add('article', '<img alt=""><iframe></iframe>')],
    ['hidden text', () => add('article', `<div hidden>${first}</div>`)],
    ['text that moves', () => element('p').setAttribute('style', 'transform: translateX(3px)')],
    ['classes outside it', () => element('header').setAttribute('class', 'sticky')],
    ['our own layer', () => document.body.append(document.createElement('our-layer'))],
    [
      'our own layer in a page that is one article',
      () => element('article').append(document.createElement('our-layer')),
    ],
  ])('%s', async (_name, change) => {
    watch();
    change();
    await pass(LONGEST_WAIT_MS * 2);
    expect(readings).toBe(0);
  });
});

describe('time', () => {
  test('a burst of changes is one reading, when it is over', async () => {
    watch();
    for (let i = 0; i < 5; i++) {
      add('article', `<p>${first} ${i}</p>`);
      await pass(QUIET_MS / 2);
      expect(readings).toBe(0);
    }
    await pass(QUIET_MS + 100);
    expect(readings).toBe(1);
  });

  test('a burst without end is read in the middle', async () => {
    watch();
    for (let time = 0; time < LONGEST_WAIT_MS + QUIET_MS; time += QUIET_MS / 2) {
      add('article', `<p>${first} ${time}</p>`);
      await pass(QUIET_MS / 2);
    }
    expect(readings).toBe(1);
  });

  test('a ticker in the text is read more and more seldom, and a calm page soon again', async () => {
    watch();
    const tick = async (minutes: number) => {
      for (let i = 0; i < minutes * 20; i++) {
        (element('p').firstChild as Text).data = `${first} ${i}`;
        await pass(3000);
      }
    };
    await tick(5);
    const early = readings;
    expect(early).toBeLessThan(16);
    await tick(10);
    expect(readings - early).toBeLessThanOrEqual(10 * (60_000 / LONGEST_SPACING_MS) + 1);
    await pass(CALM_MS + LONGEST_SPACING_MS);
    const before = readings;
    add('article', `<p>${second} Once more.</p>`);
    await pass(QUIET_MS + 100);
    expect(readings).toBe(before + 1);
  });

  test('a page that is not looked at is not read, and once when it is shown again', async () => {
    const hidden = vi.mocked(isHidden);
    const show = (isShown: boolean) => {
      hidden.mockImplementation(() => !isShown);
      document.dispatchEvent(new Event('visibilitychange'));
    };
    watch();
    add('article', `<p>${first} Before.</p>`);
    show(false);
    for (let i = 0; i < 5; i++) {
      add('article', `<p>${first} Hidden ${i}.</p>`);
      await pass(LONGEST_WAIT_MS);
    }
    expect(readings).toBe(0);
    show(true);
    await pass(LONGEST_WAIT_MS);
    expect(readings).toBe(1);
    await pass(LONGEST_WAIT_MS * 5);
    expect(readings).toBe(1);
  });

  test('a page that never rests is given up in the end, with the reason', async () => {
    let why: GivenUp | null = null;
    watch((given) => (why = given));
    for (let i = 0; i < MOST_READINGS + 10 && !why; i++) {
      (element('p').firstChild as Text).data = `${first} ${i}`;
      await pass(LONGEST_SPACING_MS + 500);
    }
    expect(why).toMatchObject({ reason: 'no-rest' });
    expect(readings).toBe(MOST_READINGS);
    add('article', `<p>${second} Too late.</p>`);
    await pass(LONGEST_SPACING_MS * 2);
    expect(readings).toBe(MOST_READINGS);
  });

  test('after the end nothing is read', async () => {
    watch();
    add('article', `<p>${first} Late.</p>`);
    await pass(QUIET_MS / 2);
    stop.abort();
    await pass(LONGEST_WAIT_MS * 2);
    add('article', `<p>${second} Later.</p>`);
    await pass(LONGEST_WAIT_MS * 2);
    expect(readings).toBe(0);
  });
});

test('a page that a framework renders anew is read from its new nodes, each block once', async () => {
  reRender(document.body);
  element('article')
    .querySelector('h1')
    ?.insertAdjacentHTML('afterend', '<p>Updated: a first sentence that was not there before.</p>');
  const { article, map } = readArticle(document);
  const places = article.blocks.flatMap(({ text }, i) => (text === second ? [i] : []));
  expect(places.length).toBe(1);
  const range = rangeFor(map, places[0] ?? -1, 0, second.length);
  expect(range?.toString()).toBe(second);
  expect(range?.startContainer.isConnected).toBe(true);
});

describe('routes', () => {
  const home = location.href;
  afterEach(() => history.replaceState(null, '', home));

  test('another address is one, a fragment and the same address are none', () => {
    const onRoute = vi.fn();
    watchRoutes(document, stop.signal, onRoute);
    history.pushState(null, '', '#part');
    expect(onRoute).toHaveBeenCalledTimes(0);
    history.pushState(null, '', '/story-2');
    history.replaceState({ state: 'other' }, '', '/story-2');
    expect(onRoute).toHaveBeenCalledTimes(1);
    history.replaceState(null, '', '/story-3');
    expect(onRoute).toHaveBeenCalledTimes(2);
    stop.abort();
    history.pushState(null, '', '/story-4');
    expect(onRoute).toHaveBeenCalledTimes(2);
  });
});

describe('waiting for a page to come to rest', () => {
  test('ends when it is quiet', async () => {
    let done = false;
    const quiet = whenQuiet(document, stop.signal);
    void quiet.then(() => {
      done = true;
    });
    await pass(QUIET_MS / 2);
    add('article', '<p>Late</p>');
    await pass(QUIET_MS / 2 + 10);
    expect(done).toBe(false);
    await pass(QUIET_MS);
    expect(done).toBe(true);
    await expect(quiet).resolves.toBe(true);
  });

  test('says that nothing has changed meanwhile', async () => {
    const quiet = whenQuiet(document, stop.signal);
    await pass(QUIET_MS + 10);
    await expect(quiet).resolves.toBe(false);
  });

  test('ends in time on a page that never is, and with the signal', async () => {
    const ended = whenQuiet(document, stop.signal);
    for (let time = 0; time <= LONGEST_WAIT_MS; time += QUIET_MS / 2) {
      add('footer', '<i>tick</i>');
      await pass(QUIET_MS / 2);
    }
    await expect(ended).resolves.toBe(true);
    const aborted = whenQuiet(document, stop.signal);
    stop.abort(new Error('left'));
    await expect(aborted).rejects.toThrow('left');
  });
});

describe('reading in idle time', () => {
  test('gives what reading at once gives', async () => {
    const reading = readArticleWhenIdle(document, stop.signal);
    await pass(5000);
    expect((await reading).article).toEqual(readArticle(document).article);
  });

  test('ends with the signal', async () => {
    const reading = readArticleWhenIdle(document, stop.signal);
    stop.abort(new Error('left'));
    await expect(reading).rejects.toThrow('left');
  });
});
