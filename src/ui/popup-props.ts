import type { Analysis } from '../model.ts';

/** What the popup has to show about the tab. */
export type PopupState =
  /**
   * The page is being read or compared. Nothing shows for the first 300 ms. `sentences` is null until they are counted.
   */
  | { kind: 'reading'; sentences: number | null }
  /**
   * It has been compared. The popup tells by the analysis itself whether that is a list of claims, nothing found, off
   * topic, or another language. `anyTopic`: the reader asked for it though the page is off topic.
   */
  | { kind: 'read'; analysis: Analysis; anyTopic: boolean }
  /** Sidelight does not run on this site by itself, and has not been asked to read this page. */
  | { kind: 'not-covered' }
  /** It runs on this site, and this page does not look like an article. */
  | { kind: 'no-article' }
  /** A page of the browser, of its store, or a file: no extension may read it. */
  | { kind: 'closed-page' }
  | { kind: 'paused'; where: 'site' | 'everywhere' }
  /** Reading or comparing failed. `detail` holds no address of the page. */
  | { kind: 'failed'; detail: string };

/** What the reader can ask for. Each answers by a new state. */
export interface PopupActions {
  /** Reads this page now and once: not covered, no article, paused, off topic. */
  checkPage(): void;
  /** Reads it again after a failure. */
  readAgain(): void;
  /** Ends the reading that is under way. */
  stop(): void;
  /** Scrolls the page to a sentence: `mention` is an index into the claim's `mentions`. */
  jumpTo(claimId: string, mention: number): void;
  pauseSite(): void;
  pauseEverywhere(): void;
  /** Ends the pause that `PopupState` speaks of. */
  resume(where: 'site' | 'everywhere'): void;
}

export interface PopupProps {
  state: PopupState;
  /** The site as readers know it (`siteOf`), such as example.org. Null where the page has none. */
  site: string | null;
  /** The corpus that is held. Null while it is not known, or cannot be read. */
  pack: Analysis['pack'] | null;
  /** Settings could not be read, so defaults stand in. */
  storageUnreadable: boolean;
  actions: PopupActions;
}
