import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createLastQuestions } from '../../src/extension/last-question.ts';
import { hearPageGone } from '../../src/extension/waiting-page.ts';

/** Work that ends when it is told to, or rejects when it is stopped. */
function workOn<Answer>() {
  let end: (answer: Answer) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  return {
    work: (signal: AbortSignal) =>
      new Promise<Answer>((resolve, reject) => {
        end = resolve;
        fail = reject;
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
    end: (answer: Answer) => end(answer),
    fail: (error: Error) => fail(error),
  };
}

describe('the questions of pages', () => {
  test('are answered', async () => {
    const questions = createLastQuestions<string>();
    await expect(questions.ask(1, async () => 'one')).resolves.toBe('one');
    await expect(questions.ask(1, async () => 'two')).resolves.toBe('two');
    await expect(questions.ask(1, () => Promise.reject(new Error('no corpus')))).rejects.toThrow('no corpus');
    await expect(questions.ask(1, async () => 'three')).resolves.toBe('three');
  });

  test('of one tab: the last one counts, and all before it get its answer', async () => {
    const questions = createLastQuestions<string>();
    const [first, second, third] = [workOn<string>(), workOn<string>(), workOn<string>()];
    const asked = [first, second, third].map(({ work }) => questions.ask(1, work));
    first.end('of an older text');
    third.end('of the last text');
    await expect(Promise.all(asked)).resolves.toEqual(Array(3).fill('of the last text'));
  });

  test('of two tabs do not stop one another', async () => {
    const questions = createLastQuestions<string>();
    const [one, other] = [workOn<string>(), workOn<string>()];
    const asked = [questions.ask(1, one.work), questions.ask(2, other.work)];
    other.end('two');
    one.end('one');
    await expect(Promise.all(asked)).resolves.toEqual(['one', 'two']);
  });

  test('of a tab for which nobody waits have no answer; the next one has', async () => {
    const questions = createLastQuestions<string>();
    const asked = questions.ask(1, workOn<string>().work);
    const other = workOn<string>();
    const others = questions.ask(2, other.work);
    questions.stop(1);
    questions.stop(7);
    await expect(asked).resolves.toBeNull();
    await expect(questions.ask(1, async () => 'again')).resolves.toBe('again');
    other.end('two');
    await expect(others).resolves.toBe('two');
  });

  test('that fail after another one has overtaken them fail nobody', async () => {
    const questions = createLastQuestions<string>();
    const first = workOn<string>();
    const asked = questions.ask(1, first.work);
    const last = questions.ask(1, async () => 'last');
    first.fail(new Error('too late'));
    await expect(Promise.all([asked, last])).resolves.toEqual(['last', 'last']);
  });
});

const tabs = vi.hoisted(() => ({
  removed: [] as ((tabId: number) => void)[],
  updated: [] as ((tabId: number, change: { status?: string }) => void)[],
  /** What the page in tab 1 says of itself; null: there is no script of ours. */
  state: null as string | null,
}));
vi.mock('wxt/browser', () => {
  const eventOf = (listeners: unknown[]) => ({
    addListener: (listener: unknown) => void listeners.push(listener),
    removeListener: (listener: unknown) => void listeners.splice(listeners.indexOf(listener), 1),
  });
  return {
    browser: {
      tabs: {
        onRemoved: eventOf(tabs.removed),
        onUpdated: eventOf(tabs.updated),
        async sendMessage(tabId: number, message: { call: string }) {
          expect([tabId, message.call]).toEqual([1, 'describePage']);
          if (tabs.state === null) throw new Error('Could not establish connection.');
          return { ok: true, value: { state: tabs.state, host: 'news.example' } };
        },
      },
    },
  };
});

describe('a page that waits', () => {
  let gone = 0;
  let undo = (): void => undefined;
  beforeEach(() => {
    undo();
    gone = 0;
    undo = hearPageGone(1, () => {
      gone += 1;
    });
  });
  const update = async (tabId: number, change: { status?: string }): Promise<void> => {
    for (const listener of tabs.updated) listener(tabId, change);
    await new Promise((resolve) => setTimeout(resolve));
  };

  test.each([
    ['reading', 0],
    ['read', 0],
    ['no-article', 1],
    ['paused', 1],
    ['failed', 1],
    [null, 1],
  ])('is asked when its tab loads something: %s', async (state, calls) => {
    tabs.state = state;
    await update(1, { status: 'complete' });
    expect(gone).toBe(calls);
  });

  test('has gone with its tab, not with another one, nor with a new title', async () => {
    tabs.state = null;
    await update(2, { status: 'complete' });
    await update(1, {});
    for (const listener of tabs.removed) listener(2);
    expect(gone).toBe(0);
    for (const listener of tabs.removed) listener(1);
    expect(gone).toBe(1);
  });

  test('is listened to no longer than it waits', () => {
    undo();
    expect([tabs.removed, tabs.updated]).toEqual([[], []]);
    undo = () => undefined;
  });
});
