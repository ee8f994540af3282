import type { Analysis, Day, HeldClaim } from '../../model.ts';

/** How marks and cards look and answer: the part of the settings that readers set here. */
export interface OptionsLook {
  density: 'all' | 'differing' | 'none';
  openOnSentence: boolean;
  cardBeside: boolean;
  textSize: 1 | 1.15 | 1.3;
}

/** One site of the list "Where it runs". */
export interface SiteRow {
  /** What is shown, and what is paused: a host without `www.`. */
  site: string;
  /** The host that the browser knows. */
  host: string;
  /** Of the outlet; null where only the host is known. */
  name: string | null;
  /** Why it is in the list. `paused`: for nothing but a pause that was set there. */
  origin: 'covered' | 'added' | 'paused';
  /** `withheld`: the reader took it away in the browser's settings. */
  state: 'on' | 'paused' | 'withheld';
}

/** A match that the reader said is none. */
export interface HiddenRow {
  claimId: string;
  hash: string;
}

/** A shortcut as the browser reports it. */
export interface ShortcutRow {
  name: string;
  /** What the browser shows beside it; empty for the one that opens the popup. */
  description: string;
  /** Such as "Alt+Shift+L"; empty if none is set. */
  keys: string;
}

/** One thing that is kept on the device, as it is kept. */
export interface StoredItem {
  name: string;
  /** As JSON. */
  value: string;
}

/** What came of "Add a site". `site` is what was read in the words of the reader. */
export type AddOutcome =
  | { kind: 'added' | 'declined' | 'covered' | 'already'; site: string }
  | { kind: 'none' | 'local' | 'failed' };

/** What came of a file of settings. Only with `taken` anything has changed. */
export type ImportOutcome =
  | { kind: 'taken'; taken: string[]; refused: string[] }
  | { kind: 'unreadable' | 'not-ours' | 'newer' | 'nothing' | 'failed' };

export interface OptionsActions {
  pauseEverywhere(paused: boolean): void;
  pauseSite(site: string, paused: boolean): void;
  /** To be called in the reader's click: it has the browser ask for the site. */
  addSite(typed: string): Promise<AddOutcome>;
  /** The same for a covered host that was taken away in the browser. */
  allowSite(host: string): void;
  removeSite(site: string): void;
  setLook(change: Partial<OptionsLook>): void;
  restore(match: HiddenRow): void;
  restoreAll(): void;
  /** Opens the browser's page for shortcuts. Null where there is none that can be opened from here. */
  openShortcuts: (() => void) | null;
  /** The claims of the corpus that the words ask for, best first. Rejects with a sentence for the reader. */
  search(query: string): Promise<HeldClaim[]>;
  /** Saves the settings as a file on this device. */
  exportSettings(): void;
  importSettings(text: string): Promise<ImportOutcome>;
  /** Forgets all that is stored and gives back the leave for added sites. */
  deleteEverything(): Promise<void>;
}

export interface OptionsProps {
  look: OptionsLook;
  pausedEverywhere: boolean;
  /** Sorted by site. */
  sites: SiteRow[];
  /** The one hidden last stands last. */
  hidden: HiddenRow[];
  /** Null while the browser has not told; empty where it knows no shortcuts, as on a phone. */
  shortcuts: ShortcutRow[] | null;
  browser: 'chromium' | 'firefox';
  /** Null while it is being read, or if it cannot be: then `corpusFault` says why. */
  corpus: { pack: Analysis['pack']; claims: HeldClaim[] } | null;
  corpusFault: string | null;
  /** All that is stored on the device. */
  stored: StoredItem[];
  /** Settings could not be read, so defaults stand in; or could not be written, so the last change is lost. */
  storageFault: 'unreadable' | 'unwritable' | null;
  /** Of the extension. */
  version: string;
  /** Where the project takes reports; null if it has named no such page. */
  issuesPage: string | null;
  today: Day;
  actions: OptionsActions;
}
