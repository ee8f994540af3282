import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a list whose rows move, change their buttons or go when the reader acts on them: it goes to the row's
 * first button, to the row that took its place, or where none is left to what stands `instead`.
 *
 * @param list holds the rows, as `li`
 * @param rows what tells one row, and what can be done with it, from another
 * @returns to be called with a row's index when the reader acts on it
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  rows: readonly { key: string; state: string }[],
  instead?: RefObject<HTMLElement | null>,
): (index: number) => void {
  const acted = useRef<{ key: string; index: number } | null>(null);
  useLayoutEffect(() => {
    if (!acted.current) return;
    const { key, index } = acted.current;
    acted.current = null;
    // The reader may be elsewhere by now.
    if (document.activeElement !== document.body && !list.current?.contains(document.activeElement)) return;
    const now = rows.findIndex((row) => row.key === key);
    const at = now < 0 ? Math.min(index, rows.length - 1) : now;
    const button = list.current?.querySelectorAll('li')[at]?.querySelector('button');
    (button ?? instead?.current)?.focus();
  }, [rows.map(({ key, state }) => `${key} ${state}`).join()]);
  return (index) => {
    const key = rows[index]?.key;
    if (key !== undefined) acted.current = { key, index };
  };
}
