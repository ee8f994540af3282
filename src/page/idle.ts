import { IDLE_TIMEOUT_MS } from './budget.ts';

/** Runs once when the page has nothing else to do, or has been busy for long; never after the signal is aborted. */
export function whenIdle(
  view: Window,
  signal: AbortSignal,
  run: (deadline: { timeRemaining(): number }) => void,
): void {
  if (signal.aborted) return;
  if (typeof view.requestIdleCallback !== 'function') {
    const timer = view.setTimeout(() => run({ timeRemaining: () => 10 }), 1);
    signal.addEventListener('abort', () => view.clearTimeout(timer), { once: true });
    return;
  }
  const handle = view.requestIdleCallback(
    (deadline) => {
      if (!signal.aborted) run(deadline);
    },
    { timeout: IDLE_TIMEOUT_MS },
  );
  signal.addEventListener('abort', () => view.cancelIdleCallback(handle), { once: true });
}
