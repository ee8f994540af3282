import { useEffect, useRef, useState } from 'preact/hooks';
import type { HeldClaim } from '../model.ts';

/** In milliseconds: a pause in typing as long as this starts the search. */
const PAUSE = 150;

/** What is known about the words in the search box. `query` is what was asked, trimmed. */
export type SearchAnswer =
  | { kind: 'none' }
  | { kind: 'found'; query: string; claims: HeldClaim[] }
  | { kind: 'failed'; query: string; error: string };

/**
 * Searches while the reader types. The last answer stands until the next is there; one that a newer question has
 * overtaken is dropped.
 */
export function useSearch(search: (query: string) => Promise<HeldClaim[]>): {
  typed: string;
  answer: SearchAnswer;
  type(text: string): void;
  /** Asks at once, and again where it failed. */
  ask(): void;
} {
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<SearchAnswer>({ kind: 'none' });
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = (text: string) => {
    clearTimeout(timer.current);
    asked.current += 1;
    const question = asked.current;
    const query = text.trim();
    if (query === '') return setAnswer({ kind: 'none' });
    search(query)
      .then((claims): SearchAnswer => ({ kind: 'found', query, claims }))
      .catch((error: unknown): SearchAnswer => ({ kind: 'failed', query, error: wordsOf(error) }))
      .then((next) => {
        if (question === asked.current) setAnswer(next);
      });
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asked.current += 1;
    },
    [],
  );
  return {
    typed,
    answer,
    type(text) {
      setTyped(text);
      clearTimeout(timer.current);
      if (text.trim() === '') ask('');
      else timer.current = setTimeout(() => ask(text), PAUSE);
    },
    ask: () => ask(typed),
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
