import { browser } from 'wxt/browser';

/** How long one content script may act on its page. */
export interface ScriptLife {
  /** Aborted at its end. */
  signal: AbortSignal;
  /**
   * To be asked at each event: where the extension is gone, the life ends with the question. Chrome leaves the scripts of
   * an old version running and tells them nothing.
   */
  isOngoing(): boolean;
  end(): void;
}

/** Seen by the scripts of one version on one page alone, not by the page: an event would tell it that we are there. */
const world: typeof globalThis & { sidelight?: ScriptLife } = globalThis;

/** Begins the life of this script, and ends that of the one before. */
export function beginLife(): ScriptLife {
  const over = new AbortController();
  const { signal } = over;
  const end = () => over.abort();
  world.sidelight?.end();
  world.sidelight = {
    signal,
    isOngoing() {
      if (!browser.runtime?.id) end();
      return !signal.aborted;
    },
    end,
  };
  return world.sidelight;
}
