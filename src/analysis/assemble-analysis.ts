import type { TopicScore } from '../corpus/topic-score.ts';
import type {
  Analysis,
  Article,
  Assertion,
  Claim,
  ClaimAnalysis,
  ClaimMatch,
  Day,
  Mention,
  Pack,
  Sentence,
  SlotReading,
  Source,
} from '../model.ts';
import { createSourceComparer } from '../stance/compare-source.ts';
import { knownWhen } from '../stance/known-when.ts';
import { isSameOutlet } from '../stance/same-outlet.ts';
import type { Concepts } from '../text/concepts.ts';
import { visibleText } from '../text/normalize.ts';
import type { ArticleLanguage } from './article-language.ts';
import { countOrigins, groupSources, markState } from './group-sources.ts';
import type { Holdings } from './hold-pack.ts';

/** A match with what was read in its sentence. */
export interface ReadMatch {
  match: ClaimMatch;
  assertion: Assertion;
  slots: SlotReading[];
}

/** What the steps before found out. */
export interface Findings {
  article: Article;
  /** Those within the limit of what is compared. */
  sentences: Sentence[];
  /** How many follow that are beyond it. */
  beyondLimit: number;
  language: ArticleLanguage;
  topic: TopicScore;
  /** Whether the sentences were compared at all. */
  compares: boolean;
  read: ReadMatch[];
  /** Overrides the article's own day; undefined leaves it. */
  day: Day | null | undefined;
}

/** Puts findings together with the pack's sources, a match a step: what is shown, counted and grouped. */
export function createAssembler(
  pack: Pack,
  holdings: Holdings,
  concepts: Concepts,
): (findings: Findings) => Generator<void, Analysis> {
  const compareSource = createSourceComparer(concepts);
  const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
  const sourcesOf = (claim: Claim, article: Article, day: Day | null): Source[] =>
    holdings.sourcesOf(claim).map((source, index) => ({
      ...source,
      when: knownWhen(source.knownOn, day),
      sameOutlet: isSameOutlet(article, holdings.outletsOf(claim, index)),
    }));

  const mentionOf = (
    claim: Claim,
    sources: Source[],
    sentence: Sentence,
    { match, assertion, slots }: ReadMatch,
    hasDay: boolean,
  ): Mention => {
    const comparisons = claim.evidence.map((evidence) => compareSource(claim, evidence, assertion));
    const { block, start, end, kind, text } = sentence;
    return {
      sentence: sentence.index,
      block,
      start,
      end,
      kind,
      text,
      score: match.score,
      reason: match.reason,
      assertion,
      read: slots,
      comparisons,
      groups: groupSources(sources, comparisons, hasDay),
      origins: countOrigins(sources, comparisons, hasDay),
      mark: markState(sources, comparisons, hasDay),
    };
  };

  const analysisOf = function* (
    claim: Claim,
    read: ReadMatch[],
    findings: Findings,
    day: Day | null,
  ): Generator<void, ClaimAnalysis> {
    const sources = sourcesOf(claim, findings.article, day);
    const mentions: Mention[] = [];
    for (const one of read) {
      const sentence = findings.sentences[one.match.sentence] as Sentence;
      mentions.push(mentionOf(claim, sources, sentence, one, day !== null));
      yield;
    }
    return {
      claimId: claim.id,
      title: claim.title,
      statement: claim.statement,
      group: claim.group,
      quantity: claim.quantity,
      slots: claim.slots,
      summary: claim.summary,
      later: claim.later && day !== null && claim.later.date > day ? claim.later : null,
      sources,
      mentions,
      lead: Math.max(
        0,
        mentions.findIndex((mention) => mention.assertion.quantity !== null),
      ),
      totals: { sources: sources.length, origins: new Set(sources.map((source) => source.origin)).size },
    };
  };

  return function* (findings) {
    const { article, sentences, beyondLimit, topic, compares } = findings;
    const day = findings.day === undefined ? article.published : findings.day;
    const byClaim = new Map<string, ReadMatch[]>();
    for (const one of findings.read) {
      const list = byClaim.get(one.match.claimId) ?? [];
      list.push(one);
      byClaim.set(one.match.claimId, list);
    }
    const claimAnalyses: ClaimAnalysis[] = [];
    for (const [claimId, read] of byClaim)
      claimAnalyses.push(yield* analysisOf(claims.get(claimId) as Claim, read, findings, day));
    claimAnalyses.sort((a, b) => (a.mentions[0]?.sentence ?? 0) - (b.mentions[0]?.sentence ?? 0));
    return {
      pack: holdings.description,
      topic: findings.language.supported
        ? { onTopic: topic.onTopic, score: topic.score, reason: topic.reason }
        : { onTopic: topic.onTopic, score: topic.score, reason: { code: 'other-language' } },
      language: findings.language,
      headline: shown(article.headline),
      publisher: shown(article.publisher),
      domain: article.domain,
      day,
      published: article.published,
      modified:
        article.modified && article.published && article.modified > article.published
          ? article.modified
          : null,
      hidden: 0,
      coverage: {
        sentences: sentences.length + beyondLimit,
        matched: new Set(findings.read.map(({ match }) => match.sentence)).size,
        beyondLimit: compares ? beyondLimit : 0,
      },
      claims: claimAnalyses,
    };
  };
}

/** What a page says of itself, as it may be shown; null where nothing of it is left. */
function shown(text: string | null): string | null {
  return visibleText(text ?? '') || null;
}
