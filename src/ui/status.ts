import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

/**
 * Tells screen readers something, once, through the one live region of the view. Several regions would talk over each
 * other, and one that appears together with its text is often not read.
 */
export const Status = createContext<(text: string) => void>(() => undefined);

/** Says a text when it appears, and again when it becomes another one. Nothing is said while it is null. */
export function useStatus(text: string | null): void {
  const say = useContext(Status);
  useEffect(() => {
    if (text !== null) say(text);
  }, [text, say]);
}
