import type { Analysis, Article, Day, HeldClaim } from '../model.ts';
import type { ClaimTools } from './claim-tools.ts';

/** What went wrong, for the reader: each has its own words and its own way out. */
export type FailureCause =
  /** The text could not be read or compared, or the page changed meanwhile. */
  | 'page'
  /** The reader stopped the reading. */
  | 'stopped'
  /** The extension's own claims could not be read. */
  | 'corpus'
  /** The extension was updated while the page was open, and cannot reach it until it is loaded again. */
  | 'outdated';

/** What popup and panel have to show about the tab. */
export type PopupState =
  /**
   * The page is being read or compared. Nothing shows for the first 300 ms. `sentences` is null until they are counted.
   */
  | { kind: 'reading'; sentences: number | null }
  /**
   * It has been compared. The popup tells by the analysis itself whether that is a list of claims, nothing found, off
   * topic, or another language. `anyTopic`: the reader asked for it though the page is off topic.
   */
  | {
      kind: 'read';
      analysis: Analysis;
      /** What was compared: exported files say by it where a sentence stands. */
      article?: Article;
      anyTopic: boolean;
      marksShown: boolean;
      /** What else is to be known of the reading, in a sentence. */
      note: string | null;
    }
  /** Text that the reader selected on some page and asked about. */
  | { kind: 'selection'; text: string; analysis: Analysis }
  /** Sidelight does not run on this site by itself, and has not been asked to read this page. */
  | { kind: 'not-covered' }
  /** It runs on this site, and this page does not look like an article. */
  | { kind: 'no-article' }
  /** A page of the browser, of its store, or a file: no extension may read it. */
  | { kind: 'closed-page' }
  | { kind: 'paused'; where: 'site' | 'everywhere' }
  /** `detail` holds no address of the page. */
  | { kind: 'failed'; cause: FailureCause; detail: string };

/** What the reader can ask for. Each answers by a new state. */
export interface PopupActions {
  /** Reads this page now and once: not covered, no article, paused, off topic. */
  checkPage(): void;
  /** Reads it again after a failure; of the cause `outdated`: loads the page again. */
  readAgain(): void;
  /** Ends the reading that is under way. */
  stop(): void;
  /** Back from a selection to the page that it was made on. */
  showPage(): void;
  /** Scrolls the page to a sentence: `mention` is an index into the claim's `mentions`. */
  jumpTo(claimId: string, mention: number): void;
  /** To the next mark on the page, or the one before, without opening the list. */
  step(by: 1 | -1): void;
  /** Puts the marks of this page away for now, or back. */
  toggleMarks(): void;
  /** Compares the article as of this day; null: as of its own. */
  chooseDay(day: Day | null): void;
  pauseSite(): void;
  pauseEverywhere(): void;
  /** Ends the pause that `PopupState` speaks of. */
  resume(where: 'site' | 'everywhere'): void;
  /** Asks the browser for leave to run on this site by itself. Null: it has it, or cannot be asked. */
  allowSite: (() => void) | null;
  /** The claims of the whole corpus that the words ask for, best first. Rejects with a sentence for the reader. */
  search(query: string): Promise<HeldClaim[]>;
  /** Opens the options, at a part of them. */
  openOptions(part?: 'sites' | 'hidden' | 'corpus' | 'about'): void;
  /** Opens the side panel in place of the popup. Null in the panel, and where the browser has none. */
  openPanel: (() => void) | null;
  /** Saves a file on this device. */
  saveFile(name: string, type: string, text: string): void;
  /** Opens the printable dossier of the page. */
  openDossier(): void;
}

export interface PopupProps {
  /** The panel is taller, stays open, and may show several claims opened. */
  place: 'popup' | 'panel';
  state: PopupState;
  /** The site as readers know it (`siteOf`), such as example.org. Null where the page has none. */
  site: string | null;
  /** The corpus that is held. Null while it is not known, or cannot be read. */
  pack: Analysis['pack'] | null;
  /** Today, to say how old the corpus is. */
  today: Day;
  /** Settings could not be read, so defaults stand in; or the reader's last change could not be stored. */
  storageFault: 'unreadable' | 'unwritable' | null;
  /** Which sentences are marked on pages. Left out: all that match. */
  density?: 'all' | 'differing' | 'none';
  /** Size of text as a factor, 1 to 1.3. */
  textSize: number;
  actions: PopupActions;
  tools: ClaimTools;
}
