import { IDLE_TIMEOUT_MS } from './budget.ts';

/** Runs once when the page has nothing else to do, or has been busy for long; not if the signal is aborted by then. */
export function whenIdle(
  view: Window,
  signal: AbortSignal,
  run: (deadline: { timeRemaining(): number }) => void,
): void {
  view.requestIdleCallback(
    (deadline) => {
      if (!signal.aborted) run(deadline);
    },
    { timeout: IDLE_TIMEOUT_MS },
  );
}
