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

/** What the steps before found out. `assertions` and `readings` are parallel to `matches`. */
export interface Findings {
  article: Article;
  sentences: Sentence[];
  language: ArticleLanguage;
  topic: TopicScore;
  matches: ClaimMatch[];
  assertions: Assertion[];
  readings: SlotReading[][];
  /** Overrides the article's own day; undefined leaves it. */
  day: Day | null | undefined;
}

/** A match with what was read in its sentence. */
interface Matched {
  match: ClaimMatch;
  assertion: Assertion;
  read: SlotReading[];
}

/** Puts findings together with the pack's sources: what is shown, counted and grouped. */
export function createAssembler(
  pack: Pack,
  holdings: Holdings,
  concepts: Concepts,
): (findings: Findings) => Analysis {
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
    { match, assertion, read }: Matched,
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
      read,
      comparisons,
      groups: groupSources(sources, comparisons, hasDay),
      origins: countOrigins(sources, comparisons, hasDay),
      mark: markState(sources, comparisons, hasDay),
    };
  };

  const analysisOf = (
    claim: Claim,
    matched: Matched[],
    findings: Findings,
    day: Day | null,
  ): ClaimAnalysis => {
    const sources = sourcesOf(claim, findings.article, day);
    const mentions = matched.map((one) =>
      mentionOf(claim, sources, findings.sentences[one.match.sentence] as Sentence, one, day !== null),
    );
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

  return (findings) => {
    const { article, sentences, topic } = findings;
    const day = findings.day === undefined ? article.published : findings.day;
    const matched = new Map<string, Matched[]>();
    findings.matches.forEach((match, index) => {
      const list = matched.get(match.claimId) ?? [];
      list.push({
        match,
        assertion: findings.assertions[index] as Assertion,
        read: findings.readings[index] ?? [],
      });
      matched.set(match.claimId, list);
    });
    const claimAnalyses = [...matched]
      .map(([claimId, list]) => analysisOf(claims.get(claimId) as Claim, list, findings, day))
      .sort((a, b) => (a.mentions[0]?.sentence ?? 0) - (b.mentions[0]?.sentence ?? 0));
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
        sentences: sentences.length,
        matched: new Set(findings.matches.map((match) => match.sentence)).size,
      },
      claims: claimAnalyses,
    };
  };
}

/** What a page says of itself, as it may be shown; null where nothing of it is left. */
function shown(text: string | null): string | null {
  return visibleText(text ?? '') || null;
}
