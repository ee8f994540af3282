import type { TopicScore } from '../corpus/topic-score.ts';
import type {
  Analysis,
  Article,
  Assertion,
  Claim,
  ClaimAnalysis,
  ClaimMatch,
  Day,
  Evidence,
  Mention,
  Pack,
  Sentence,
  Source,
} from '../model.ts';
import { createSourceComparer } from '../stance/compare-source.ts';
import { knownOn, knownWhen } from '../stance/known-when.ts';
import { isSameOutlet, type OutletNames, outletsOf } from '../stance/same-outlet.ts';
import type { Concepts } from '../text/concepts.ts';
import type { ArticleLanguage } from './article-language.ts';
import { countOrigins, groupSources, markState } from './group-sources.ts';

/** What the steps before found out. `assertions` is parallel to `matches`. */
export interface Findings {
  article: Article;
  sentences: Sentence[];
  language: ArticleLanguage;
  topic: TopicScore;
  matches: ClaimMatch[];
  assertions: Assertion[];
  /** Overrides the article's own day; undefined leaves it. */
  day: Day | null | undefined;
}

/** Puts findings together with the pack's sources: what is shown, counted and grouped. */
export function createAssembler(pack: Pack, concepts: Concepts): (findings: Findings) => Analysis {
  const compareSource = createSourceComparer(concepts);
  const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
  const origins = new Map(pack.origins.map((origin) => [origin.id, origin]));
  const publishers = new Map(
    pack.publishers.flatMap((publisher) =>
      [publisher.name, ...publisher.aliases].map((name) => [name, publisher] as const),
    ),
  );
  for (const publisher of pack.publishers) publishers.set(publisher.name, publisher);
  const totals = {
    id: pack.topic.id,
    title: pack.topic.title,
    about: pack.topic.about,
    version: pack.topic.version,
    compiled: pack.topic.compiled,
    claims: pack.claims.length,
    sources: pack.claims.reduce((sum, claim) => sum + claim.evidence.length, 0),
    origins: pack.origins.length,
  };

  const outletsKnown = new Map<Evidence, OutletNames>();
  const outlets = (evidence: Evidence): OutletNames => {
    const names = outletsKnown.get(evidence) ?? outletsOf(evidence, publishers);
    outletsKnown.set(evidence, names);
    return names;
  };

  const sourcesOf = (claim: Claim, article: Article, day: Day | null): Source[] =>
    claim.evidence.map((evidence) => {
      const origin = origins.get(evidence.origin);
      const publisher = publishers.get(evidence.publisher);
      const known = knownOn(evidence, origin);
      return {
        ...evidence,
        publisherKind: publisher?.kind ?? 'other',
        country: publisher?.country ?? null,
        originWhat: origin?.what ?? evidence.origin,
        originBasis: origin?.basis ?? evidence.basis,
        knownOn: known,
        when: knownWhen(known, day),
        sameOutlet: isSameOutlet(article, outlets(evidence)),
      };
    });

  const mentionOf = (
    claim: Claim,
    sources: Source[],
    sentence: Sentence,
    match: ClaimMatch,
    assertion: Assertion,
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
      comparisons,
      groups: groupSources(sources, comparisons, hasDay),
      origins: countOrigins(sources, comparisons, hasDay),
      mark: markState(sources, comparisons, hasDay),
    };
  };

  const analysisOf = (
    claim: Claim,
    pairs: [ClaimMatch, Assertion][],
    findings: Findings,
    day: Day | null,
  ): ClaimAnalysis => {
    const sources = sourcesOf(claim, findings.article, day);
    const mentions = pairs.map(([match, assertion]) =>
      mentionOf(
        claim,
        sources,
        findings.sentences[match.sentence] as Sentence,
        match,
        assertion,
        day !== null,
      ),
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
    const pairs = new Map<string, [ClaimMatch, Assertion][]>();
    findings.matches.forEach((match, index) => {
      const list = pairs.get(match.claimId) ?? [];
      list.push([match, findings.assertions[index] as Assertion]);
      pairs.set(match.claimId, list);
    });
    const claimAnalyses = [...pairs]
      .map(([claimId, list]) => analysisOf(claims.get(claimId) as Claim, list, findings, day))
      .sort((a, b) => (a.mentions[0]?.sentence ?? 0) - (b.mentions[0]?.sentence ?? 0));
    return {
      pack: totals,
      topic: findings.language.supported
        ? { onTopic: topic.onTopic, score: topic.score, reason: topic.reason }
        : { onTopic: topic.onTopic, score: topic.score, reason: { code: 'other-language' } },
      language: findings.language,
      headline: article.headline,
      publisher: article.publisher,
      domain: article.domain,
      day,
      modified: article.modified && day && article.modified > day ? article.modified : null,
      coverage: {
        sentences: sentences.length,
        matched: new Set(findings.matches.map((match) => match.sentence)).size,
      },
      claims: claimAnalyses,
    };
  };
}
