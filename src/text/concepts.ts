import { normalize } from './normalize.ts';
import { STOP_WORDS, type Token, tokensOf } from './tokens.ts';

/** What a text speaks of: a stem, or `@` and the first member of the alias group that a word or phrase belongs to. */
export interface Term {
  id: string;
  /** Range of tokens that it was read from. */
  from: number;
  to: number;
}

/** The words of a text and the terms they come to. */
export interface ReadText {
  text: string;
  tokens: Token[];
  terms: Term[];
}

/** Groups of words and phrases that mean the same to the matcher, ready for look-up. */
export interface Concepts {
  /** First stem of a phrase → phrases that begin with it, the longest first. */
  phrases: Map<string, { stems: string[]; ids: string[] }[]>;
}

/**
 * Prepares alias groups. A phrase may stand in several groups and then means all of them. Members are compared by
 * stem, so one form of a verb stands for all.
 */
export function createConcepts(aliases: string[][]): Concepts {
  const phrases: Concepts['phrases'] = new Map();
  for (const group of aliases) {
    const id = `@${group[0]}`;
    for (const member of group) {
      const stems = tokensOf(normalize(member).text).map((token) => token.stem);
      const first = stems[0];
      if (first === undefined) continue;
      const list = phrases.get(first) ?? [];
      const known = list.find((phrase) => phrase.stems.join(' ') === stems.join(' '));
      if (known) {
        if (!known.ids.includes(id)) known.ids.push(id);
      } else list.push({ stems, ids: [id] });
      phrases.set(first, list);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return { phrases };
}

/** Tokens and terms of a text. Stop words give no term unless they are part of an alias phrase. */
export function readText(source: string, concepts: Concepts): ReadText {
  const { text } = normalize(source);
  const tokens = tokensOf(text);
  return { text, tokens, terms: termsOf(tokens, concepts) };
}

/** Terms of a run of tokens: the longest alias phrase at each place, else the stem. */
export function termsOf(tokens: Token[], concepts: Concepts): Term[] {
  const terms: Term[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    const phrase = concepts.phrases.get(token.stem)?.find(({ stems }) => fits(tokens, i, stems));
    if (phrase) {
      for (const id of phrase.ids) terms.push({ id, from: i, to: i + phrase.stems.length });
      i += phrase.stems.length;
      continue;
    }
    if (!STOP_WORDS.has(token.word)) terms.push({ id: token.stem, from: i, to: i + 1 });
    i++;
  }
  return terms;
}

function fits(tokens: Token[], at: number, stems: string[]): boolean {
  return stems.every((stem, k) => tokens[at + k]?.stem === stem);
}
