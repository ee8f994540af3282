import type { Article, Sentence } from '../model.ts';

/** What language an article is in, as far as the pack cares. */
export interface ArticleLanguage {
  /** As the page says; null if it does not. */
  code: string | null;
  /** Whether the pack has phrasings for it. */
  supported: boolean;
}

/** Words that no long English text lacks and that no other language written in Latin letters is full of. */
const ENGLISH = new Set(
  'the of and to in that is was for with on said from has have by his are not which'.split(' '),
);
/** Share of those among all words: above .2 in every English article measured, below .05 in other languages. */
const LEAST_ENGLISH = 0.1;
/** Below this many words the share means nothing, and the page's own word counts. */
const ENOUGH_WORDS = 40;

/**
 * Pages often declare a language that their text is not in (a template's default), so the text decides where it is
 * long enough. Only English can be told by its words; other languages of a pack go by the page's word.
 */
export function speaksLanguage(
  article: Article,
  sentences: Sentence[],
  languages: string[],
): ArticleLanguage {
  const declared = article.language?.toLowerCase().split(/[-_]/)[0] ?? null;
  const words = sentences.flatMap((sentence) => sentence.text.toLowerCase().match(/\p{L}+/gu) ?? []);
  if (words.length >= ENOUGH_WORDS && languages.includes('en')) {
    const share = words.filter((word) => ENGLISH.has(word)).length / words.length;
    if (share >= LEAST_ENGLISH) return { code: article.language ?? 'en', supported: true };
    const other = declared !== null && declared !== 'en' && languages.includes(declared);
    return { code: declared === 'en' ? null : article.language, supported: other };
  }
  return { code: article.language, supported: declared === null || languages.includes(declared) };
}
