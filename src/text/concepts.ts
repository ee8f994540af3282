import { normalize } from './normalize.ts';
import { STOP_WORDS, stemOf, type Token, tokensOf } from './tokens.ts';

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

/** A member of one or more alias groups. */
interface Phrase {
  words: string[];
  /** Written with a capital: a name, met only with a capital and without inflection. */
  isName: boolean;
  ids: string[];
}

/** Groups of words and phrases that mean the same to the matcher, ready for look-up. */
export interface Concepts {
  /** Stem of the first word → phrases that begin with it, the longest first. */
  phrases: Map<string, Phrase[]>;
}

/**
 * Prepares alias groups. A phrase may stand in several groups and then means all of them. Words are met in their
 * inflected forms too ("lift" in "lifted"), but the form that a group spells out wins: so "landed" can mean another
 * thing than "land". Names, written with a capital, are met as they are written.
 */
export function createConcepts(aliases: string[][]): Concepts {
  const phrases: Concepts['phrases'] = new Map();
  for (const group of aliases) {
    const id = `@${group[0]}`;
    for (const member of group) {
      const tokens = tokensOf(normalize(member).text);
      const first = tokens[0];
      if (first === undefined) continue;
      const words = tokens.map((token) => token.word);
      const isName = tokens.some((token) => token.capital);
      const list = phrases.get(first.stem) ?? [];
      const known = list.find(
        (phrase) => phrase.isName === isName && phrase.words.join(' ') === words.join(' '),
      );
      if (!known) list.push({ words, isName, ids: [id] });
      else if (!known.ids.includes(id)) known.ids.push(id);
      phrases.set(first.stem, list);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { phrases };
}

/** Tokens and terms of a text. Stop words give no term unless they are part of an alias phrase. */
export function readText(
  source: string,
  concepts: Concepts,
  /** Another spelling of a word, or null to leave it. */
  respell: ((word: string, stem: string) => string | null) | null = null,
): ReadText {
  const { text } = normalize(source);
  const tokens = tokensOf(text).map((token) => {
    const word = respell?.(token.word, token.stem);
    return word ? { ...token, word, stem: stemOf(word) } : token;
  });
  return { text, tokens, terms: termsOf(tokens, concepts) };
}

/** Terms of a run of tokens: the longest alias phrase at each place, else the stem. */
export function termsOf(tokens: Token[], concepts: Concepts): Term[] {
  const terms: Term[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    const phrase = phraseAt(tokens, i, concepts);
    if (phrase) {
      for (const id of phrase.ids) terms.push({ id, from: i, to: i + phrase.words.length });
      i += phrase.words.length;
      continue;
    }
    if (!STOP_WORDS.has(token.word)) terms.push({ id: token.stem, from: i, to: i + 1 });
    i++;
  }
  return terms;
}

/** The longest phrase that begins at a token; among equals one whose words are met as they are spelt. */
function phraseAt(tokens: Token[], at: number, concepts: Concepts): Phrase | null {
  const list = concepts.phrases.get(tokens[at]?.stem ?? '');
  if (!list) return null;
  let inflected: Phrase | null = null;
  for (const phrase of list) {
    if (inflected && phrase.words.length < inflected.words.length) break;
    if (fits(tokens, at, phrase, (word, base) => word === base)) return phrase;
    if (!phrase.isName && !inflected && fits(tokens, at, phrase, isFormOf)) inflected = phrase;
  }
  return inflected;
}

function fits(
  tokens: Token[],
  at: number,
  phrase: Phrase,
  same: (word: string, base: string) => boolean,
): boolean {
  // A name of several words has a capital somewhere; one of a single word on itself.
  if (phrase.isName && !tokens.slice(at, at + phrase.words.length).some((token) => token.capital))
    return false;
  return phrase.words.every((base, k) => {
    const word = tokens[at + k]?.word;
    return word !== undefined && same(word, base);
  });
}

/** Whether an English word is a form of another: plural, past, -ing. Irregular forms must be spelt out in a group. */
export function isFormOf(word: string, base: string): boolean {
  if (word === base) return true;
  if (base.length < 3 || !word.startsWith(base.slice(0, -1))) return false;
  const end = word.slice(base.length - 1);
  const last = base.at(-1) as string;
  if (end === `${last}s` || end === `${last}ed` || end === `${last}ing`) return true;
  if (end === `${last}es`) return /(?:s|x|z|ch|sh|o)$/.test(base);
  if (last === 'e') return end === 'ed' || end === 'ing';
  if (last === 'y') return end === 'ies' || end === 'ied';
  return end === `${last}${last}ed` || end === `${last}${last}ing`;
}
