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
  /**
   * Ends all other scripts of ours on this page, of this version or an older one. The page can hear it, so it is for when
   * there is something of ours to be seen anyway.
   */
  endOthers(): void;
}

const TAKEN_OVER = 'sidelight-taken-over';

/** Begins the life of this script. */
export function beginLife(): ScriptLife {
  const over = new AbortController();
  const { signal } = over;
  const end = () => over.abort();
  let isOurs = false;
  window.addEventListener(TAKEN_OVER, () => isOurs || end(), { signal });
  return {
    signal,
    isOngoing() {
      if (!browser.runtime?.id) end();
      return !signal.aborted;
    },
    end,
    endOthers() {
      isOurs = true;
      window.dispatchEvent(new Event(TAKEN_OVER));
      isOurs = false;
    },
  };
}
