import type { Analysis, Article, ClaimAnalysis, Quantity } from '../model.ts';
import { whyText } from './why-text.ts';

/** One object a file: the form that tools outside rely on. Keys are not renamed without notice. */
export function analysisJson(file: string, article: Article, analysis: Analysis, totalMs: number): unknown {
  return {
    file,
    article: {
      url: article.url,
      headline: article.headline,
      published: article.published,
      publisher: article.publisher,
      domain: article.domain,
      language: article.language,
    },
    topic: { onTopic: analysis.topic.onTopic, score: round(analysis.topic.score) },
    coverage: { sentences: analysis.coverage.sentences, matched: analysis.coverage.matched },
    claims: analysis.claims.map(claimJson),
    timings: { totalMs: round(totalMs) },
  };
}

function claimJson(claim: ClaimAnalysis): unknown {
  const lead = claim.mentions[claim.lead];
  return {
    claimId: claim.claimId,
    statement: claim.statement,
    mentions: claim.mentions.map((mention) => ({
      text: mention.text,
      score: round(mention.score),
      assertion: {
        polarity: mention.assertion.polarity,
        quantity: quantityJson(mention.assertion.quantity),
        attribution: mention.assertion.attribution,
      },
    })),
    sources: claim.sources.map((source, index) => {
      const comparison = lead?.comparisons[index];
      return {
        url: source.url,
        publisher: source.publisher,
        published: source.published,
        relation: comparison?.relation ?? 'unclear',
        when: source.when,
        why: comparison ? whyText(comparison.why, source) : '',
        origin: source.origin,
        sameOutlet: source.sameOutlet,
      };
    }),
    origins: lead?.origins ?? { corroborates: 0, qualifies: 0, conflicts: 0 },
  };
}

/** An open end of a range has no number: null. */
function quantityJson(quantity: Quantity | null): unknown {
  if (!quantity) return null;
  const finite = (value: number): number | null => (Number.isFinite(value) ? round(value) : null);
  return {
    value: round(quantity.value),
    low: finite(quantity.low),
    high: finite(quantity.high),
    unit: quantity.unit,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
