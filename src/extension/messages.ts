/**
 * All that crosses between a page's content script, the background and the popup, grouped by direction. Everything is
 * plain JSON. What comes from a page is checked before it is used: see check-request.ts.
 */
import { browser } from 'wxt/browser';
import type { Analysis, Article, Day, HeldClaim } from '../model.ts';
import { type Caller, callerOf, type Sender } from './check-sender.ts';

/** What an answer holds, or one sentence for the reader on why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: string };

/** What an answer holds. Throws with its sentence for the reader if it holds nothing. */
export function heldIn<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** An article and how it is to be compared. */
export interface AnalyzeRequest {
  article: Article;
  /** Compare it though it looks off topic: the reader asked for it. */
  anyTopic: boolean;
  /** The day that the reader chose instead of the article's own; null: its own. */
  chosenDay: Day | null;
}

/** What stands in a tab, as its content script knows it. The popup asks the background for the analysis itself. */
export type PageReport =
  /** Nothing on the page looks like an article. Nothing was read. */
  | { state: 'no-article' }
  /** Paused here or everywhere. Nothing was read. */
  | { state: 'paused' }
  | { state: 'reading' }
  | ({
      state: 'read';
      /** Marks are shown on the page, not put away by the reader for now. */
      marksShown: boolean;
      /** What else the reader is to know of the reading, in a sentence. */
      note: string | null;
    } & AnalyzeRequest)
  /** Reading or comparing failed; `detail` is for a report of the fault and holds no page address. */
  | { state: 'failed'; cause: 'page' | 'stopped'; detail: string };

/** How a page is to be checked because the reader asks for it, in spite of pause and gate. */
export interface CheckRequest {
  anyTopic: boolean;
  /** Only this page: the site is not covered, so the next page of it is not to be read. */
  once: boolean;
}

/** A sentence of the article: one mention of one claim. */
export interface JumpRequest {
  claimId: string;
  /** Index into the claim's `mentions`. */
  mention: number;
}

/** A sentence that matches a claim, as the reader sees it. */
export interface MatchRequest {
  claimId: string;
  text: string;
}

/** Text that the reader selected and asked about, waiting to be shown. */
export interface Selection {
  text: string;
  /** The page's host, for the outlet; null where the browser keeps it to itself. */
  host: string | null;
}

/** A sentence of an article whose claim is to be cited. */
export interface CiteRequest extends AnalyzeRequest, JumpRequest {
  style: 'plain' | 'apa' | 'chicago';
}

/** Calls that the background answers. Name: [what is sent, what comes back]. */
export interface BackgroundCalls {
  /** From page or popup: compares an article with the corpus. */
  analyze: [AnalyzeRequest, Result<Analysis>];
  /** From the popup: which corpus this is, without an article. */
  describePack: [null, Result<Analysis['pack']>];
  /** From popup, panel and options: every claim with all its sources. */
  describeCorpus: [null, Result<{ pack: Analysis['pack']; claims: HeldClaim[] }>];
  /** From popup and panel: the claims that the reader's words ask for, best first. */
  searchClaims: [{ query: string }, Result<HeldClaim[]>];
  /** From a page: the sources of a claim as citations. */
  cite: [CiteRequest, Result<string>];
  /** From a page that has something to mark: the rules of the layer, and those of the page where it is to adopt them. */
  layerStyles: [null, Result<{ layer: string; page: string | null }>];
  /** From page, popup and panel: leaves a match out from now on, or no longer. */
  hideMatch: [MatchRequest, Result<null>];
  showMatch: [MatchRequest, Result<null>];
  /** From the popup: answered once the selection that it was opened for is kept. */
  selectionKept: [null, Result<null>];
  /** From a page: its state changed. `claims` goes to the toolbar for that tab; null leaves the toolbar empty. */
  pageChanged: [{ claims: number | null }, Result<null>];
}

/** Calls that a page's content script answers. */
export interface PageCalls {
  /** From the popup: what stands in the tab. */
  describePage: [null, Result<PageReport & { host: string }>];
  /** From the popup: reads and compares the page now. Answers at once; `pageChanged` follows. */
  checkPage: [CheckRequest, Result<null>];
  /** From the popup: ends a reading under way and takes off what is there. */
  stopReading: [null, Result<null>];
  /** From the popup: scrolls to a sentence and opens its card. */
  jumpTo: [JumpRequest, Result<null>];
  /** From popup and panel: compares the article as of this day; null: as of its own. */
  chooseDay: [{ day: Day | null }, Result<null>];
  /** By shortcut, from popup and panel: goes to the next mark or the one before. */
  step: [{ by: 1 | -1 }, Result<null>];
  /** By shortcut, from popup and panel: puts the marks of this page away for now, or back. */
  toggleMarks: [null, Result<null>];
}

type Calls = BackgroundCalls | PageCalls;
type Sent<T extends Calls, K extends keyof T> = T[K] extends [infer S, unknown] ? S : never;
type Answer<T extends Calls, K extends keyof T> = T[K] extends [unknown, infer A] ? A : never;

/** As it travels. `data` is whatever the sender put there until it has been checked. */
interface Message {
  call: string;
  data: unknown;
}

/** The browser may end the background at any moment, with the answer. Asked anew, it starts again. */
const ATTEMPTS = 4;

/**
 * Asks the background, and again if it ended before it could answer: no call does more when it comes twice. Rejects if there
 * is none any more, as after an update of the extension.
 */
export async function askBackground<K extends keyof BackgroundCalls>(
  call: K,
  data: Sent<BackgroundCalls, K>,
): Promise<Answer<BackgroundCalls, K>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer: Answer<BackgroundCalls, K> | undefined = await browser.runtime.sendMessage({
        call,
        data,
      } satisfies Message);
      if (answer !== undefined) return answer;
      if (attempt === ATTEMPTS) throw new Error('The background gave no answer.');
    } catch (error) {
      if (attempt === ATTEMPTS || !browser.runtime?.id) throw error;
    }
  }
}

/** Asks the content script of a tab. Rejects if the tab has none: a page of the browser, a site not covered. */
export function askPage<K extends keyof PageCalls>(
  tabId: number,
  call: K,
  data: Sent<PageCalls, K>,
): Promise<Answer<PageCalls, K>> {
  return browser.tabs.sendMessage(tabId, { call, data } satisfies Message, { frameId: 0 });
}

/** Undefined is no answer: whoever still waits asks again. */
type Handlers<T extends Calls> = {
  [K in keyof T]: (
    data: unknown,
    sender: Sender,
  ) => Promise<Answer<T, K> | undefined> | Answer<T, K> | undefined;
};

/** What a page's content script may ask for. All else is for the extension's own pages. */
const forPages: ReadonlySet<string> = new Set<keyof BackgroundCalls>([
  'analyze',
  'cite',
  'layerStyles',
  'hideMatch',
  'showMatch',
  'pageChanged',
]);

/**
 * Answers the calls to the background, from those who may make them. Messages of other kinds, and from others, are left
 * alone. Returns the undo.
 */
export function answerAsBackground(handlers: Handlers<BackgroundCalls>): () => void {
  return answer(new Map(Object.entries(handlers)), (call, caller) => caller === 'own' || forPages.has(call));
}

/** Answers the calls to a page, which only the extension itself may make. Returns the undo. */
export function answerAsPage(handlers: Handlers<PageCalls>): () => void {
  return answer(new Map(Object.entries(handlers)), (_call, caller) => caller === 'own');
}

/** Tells an open popup when the page in a tab has changed. Returns the undo. */
export function hearPageChanges(hear: (tabId: number) => void): () => void {
  const listener = (message: unknown, sender: Sender): undefined => {
    if (!isMessage(message) || message.call !== 'pageChanged') return;
    if (whoSent(sender) === 'page' && sender.tab?.id !== undefined) hear(sender.tab.id);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

type Handler = (data: unknown, sender: Sender) => unknown;

/** With `sendResponse` and `return true`: the one form that Chrome, Firefox and the polyfill all take. */
function answer(
  handlers: ReadonlyMap<string, Handler>,
  may: (call: string, caller: Caller) => boolean,
): () => void {
  const listener = (
    message: unknown,
    sender: Sender,
    sendResponse: (answer: unknown) => void,
  ): true | undefined => {
    const handler = isMessage(message) ? handlers.get(message.call) : undefined;
    if (!handler || !isMessage(message)) return undefined;
    const caller = whoSent(sender);
    if (!caller || !may(message.call, caller)) return undefined;
    Promise.resolve()
      .then(() => handler(message.data, sender))
      .catch((error: unknown): Result<never> => ({ ok: false, error: sayError(error) }))
      .then(sendResponse);
    return true;
  };
  // Held, for Chrome takes `runtime` away from scripts that an update has left behind.
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}

/** The tab whose page sent a message; null if it was one of the extension's own pages. */
export function pageTabOf(sender: Sender): number | null {
  return whoSent(sender) === 'page' ? (sender.tab?.id ?? null) : null;
}

function whoSent(sender: Sender): Caller | null {
  const page = '/popup.html';
  return callerOf(sender, browser.runtime.id, browser.runtime.getURL(page).slice(0, -page.length));
}

function isMessage(message: unknown): message is Message {
  return (
    typeof message === 'object' && message !== null && 'call' in message && typeof message.call === 'string'
  );
}

/** The message of whatever was thrown. */
export function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
