import { createTopicScorer } from '../corpus/topic-score.ts';
import { buildMatcher } from '../matching/create-matcher.ts';
import { assertDecisionModel } from '../matching/decision.ts';
import { buildSpellingRepair } from '../matching/repair-spelling.ts';
import { type ClaimSearch, createClaimSearch } from '../matching/search-claims.ts';
import type { Analysis, Article, Day, HeldClaim, Pack } from '../model.ts';
import { createAssertionReader } from '../stance/read-assertion.ts';
import { createSlotReader } from '../stance/read-slots.ts';
import { createConcepts } from '../text/concepts.ts';
import { finish } from '../text/finish.ts';
import { readSentence, type SentenceText } from '../text/sentence-text.ts';
import { speaksLanguage } from './article-language.ts';
import { createAssembler } from './assemble-analysis.ts';
import { holdPack } from './hold-pack.ts';
import { readSentences } from './reading-limits.ts';

export interface AnalyzeOptions {
  /** Another day than the article's own to compare sources with; null: none is known. */
  day?: Day | null;
  /** Match sentences even if the page is off topic: a reader asked for it. */
  anyTopic?: boolean;
}

export interface Analyzer {
  /** From an article's text to all that is shown about it. Pure: same article and pack, same answer. */
  analyze: (article: Article, options?: AnalyzeOptions) => Analysis;
  /** The same in steps of a sentence, a match or less; several articles may be analysed in turns. */
  analyzeInSteps: (article: Article, options?: AnalyzeOptions) => Generator<void, Analysis>;
  /** What the pack is and how much it holds. */
  pack: Analysis['pack'];
  /** Every claim with all its sources, in the pack's order. */
  claims: () => HeldClaim[];
  /** The claims that a reader's words ask for, best first; see createClaimSearch. */
  search: ClaimSearch;
}

/** Prepares a pack at one go; see buildAnalyzer. */
export function createAnalyzer(pack: Pack): Analyzer {
  return finish(buildAnalyzer(pack));
}

/** Prepares a pack (index, aliases) in slices; the analyzer then serves any number of articles. */
export function* buildAnalyzer(pack: Pack): Generator<void, Analyzer> {
  assertDecisionModel();
  const concepts = createConcepts(pack.topic.aliases);
  const respell = yield* buildSpellingRepair(pack.claims, pack.topic.aliases);
  const topicScorer = createTopicScorer(pack.topic, concepts);
  const matcher = yield* buildMatcher(pack.claims, concepts);
  const readAssertions = createAssertionReader(pack.claims, concepts);
  const readSlots = createSlotReader(pack.claims, concepts);
  const holdings = holdPack(pack);
  const assemble = createAssembler(pack, holdings, concepts);
  let search: ClaimSearch | null = null;

  function* analyzeInSteps(
    article: Article,
    { day, anyTopic = false }: AnalyzeOptions = {},
  ): Generator<void, Analysis> {
    const { sentences, beyondLimit } = yield* readSentences(article.blocks);
    const language = speaksLanguage(article, sentences, pack.topic.languages);
    const texts = yield* inSteps(sentences, (sentence) => readSentence(sentence, concepts, respell));
    const topic = topicScorer.score(texts);
    const compares = language.supported && (topic.onTopic || anyTopic);
    const matches = compares ? yield* matcher.matchInSteps(texts, article.published) : [];
    const readAssertion = readAssertions(texts);
    const read = yield* inSteps(matches, (match) => ({
      match,
      assertion: readAssertion(match),
      slots: readSlots(texts[match.sentence] as SentenceText, match.claimId),
    }));
    return yield* assemble({ article, sentences, beyondLimit, language, topic, compares, read, day });
  }

  return {
    analyze: (article, options) => finish(analyzeInSteps(article, options)),
    analyzeInSteps,
    pack: holdings.description,
    claims: holdings.claims,
    search(query) {
      // Few readers search: the words are looked up when the first one does.
      search ??= createClaimSearch(holdings.claims(), pack.topic.aliases);
      return search(query);
    },
  };
}

/** What becomes of each one, a step each. */
function* inSteps<One, Other>(all: One[], become: (one: One) => Other): Generator<void, Other[]> {
  const others: Other[] = [];
  for (const one of all) {
    others.push(become(one));
    yield;
  }
  return others;
}
