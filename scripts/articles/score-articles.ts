import type { Analyzer } from '../../src/analysis/create-analyzer.ts';
import type { Analysis, Polarity } from '../../src/model.ts';
import {
  type ClaimLabel,
  createLabelLookup,
  type LabelledArticle,
  type LabelRelation,
  plainText,
} from './label-lookup.ts';

/** What a label asks of the polarity. */
export const POLARITY: Record<LabelRelation, Polarity> = {
  asserts: 'asserts',
  denies: 'denies',
  hedged: 'hedges',
  'different-figure': 'asserts',
};

export interface Pair {
  slug: string;
  sentence: string;
  claimId: string;
  score: number;
}

export interface MissedPair extends Pair {
  hard: string | null;
  relation: LabelRelation;
}

export interface PolarityFault extends Pair {
  expected: Polarity;
  read: Polarity;
}

/** What was found, against what is labelled. */
export interface ArticleScore {
  hits: number;
  wrong: Pair[];
  missed: MissedPair[];
  polarityRight: number;
  polarityFaults: PolarityFault[];
  /** Per reason why a sentence is hard: labelled pairs and those found. */
  byHard: Map<string, { labelled: number; found: number }>;
  /** Off-topic and near-topic pages that showed a mark. */
  notSilent: string[];
}

/** Counts (sentence, claim) pairs over articles. A labelled sentence that stands twice counts once. */
export function scoreArticles(articles: LabelledArticle[], analyzer: Analyzer): ArticleScore {
  const score: ArticleScore = {
    hits: 0,
    wrong: [],
    missed: [],
    polarityRight: 0,
    polarityFaults: [],
    byHard: new Map(),
    notSilent: [],
  };
  for (const one of articles) addArticle(score, one, analyzer.analyze(one.article));
  return score;
}

export function precisionOf({ hits, wrong }: ArticleScore): number {
  return hits / Math.max(hits + wrong.length, 1);
}

export function recallOf({ hits, missed }: ArticleScore): number {
  return hits / Math.max(hits + missed.length, 1);
}

/** Share of hits whose polarity is as labelled. */
export function polarityOf({ hits, polarityRight }: ArticleScore): number {
  return polarityRight / Math.max(hits, 1);
}

function addArticle(
  score: ArticleScore,
  { slug, labels, onTopic }: LabelledArticle,
  analysis: Analysis,
): void {
  if (!onTopic && analysis.claims.length > 0) score.notSilent.push(slug);
  const { verdict, labelsOf } = createLabelLookup(labels);
  const found = new Set<string>();
  const seenWrong = new Set<string>();
  for (const claim of analysis.claims) {
    for (const mention of claim.mentions) {
      const pair: Pair = { slug, sentence: mention.text, claimId: claim.claimId, score: mention.score };
      const answer = verdict(mention.text, claim.claimId);
      if (answer.kind === 'either') continue;
      if (answer.kind === 'negative') {
        const key = `${plainText(mention.text)} ${claim.claimId}`;
        if (!seenWrong.has(key)) score.wrong.push(pair);
        seenWrong.add(key);
        continue;
      }
      for (const label of labelsOf(mention.text)) {
        const key = `${label.sentence} ${claim.claimId}`;
        if (found.has(key) || !label.claims.some((one) => one.id === claim.claimId)) continue;
        found.add(key);
        score.hits++;
        // A claim may be labelled twice in a sentence, once asserted and once denied: either reading is right.
        const expected = label.claims
          .filter((one) => one.id === claim.claimId)
          .map((one) => POLARITY[one.relation]);
        const read = mention.assertion.polarity;
        if (expected.includes(read)) score.polarityRight++;
        else score.polarityFaults.push({ ...pair, expected: expected[0] as Polarity, read });
      }
    }
  }
  for (const label of labels) {
    for (const claim of distinct(label.claims)) {
      const hit = found.has(`${label.sentence} ${claim.id}`);
      const hard = label.hard ?? 'plain';
      const counts = score.byHard.get(hard) ?? { labelled: 0, found: 0 };
      counts.labelled++;
      if (hit) counts.found++;
      score.byHard.set(hard, counts);
      if (!hit)
        score.missed.push({
          slug,
          sentence: label.sentence,
          claimId: claim.id,
          score: 0,
          hard: label.hard,
          relation: claim.relation,
        });
    }
  }
}

function distinct(claims: ClaimLabel[]): ClaimLabel[] {
  return claims.filter((claim, i) => claims.findIndex((other) => other.id === claim.id) === i);
}
