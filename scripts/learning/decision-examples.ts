import { FEATURES } from '../../src/matching/features.ts';
import type { BlockKind } from '../../src/model.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { createLabelLookup, type LabelledArticle } from '../articles/label-lookup.ts';
import { type ArticleSet, readLabelledArticles } from '../articles/labelled-articles.ts';
import { matcher, pack, readAsAnalyzer } from './analyzer-reading.ts';
import type { Example } from './fit-mixed.ts';

/** A pair of a sentence and a claim that matching considers, and whether the sentence is labelled to state the claim. */
export interface DecisionPair {
  set: ArticleSet;
  slug: string;
  text: string;
  claimId: string;
  features: Float64Array;
  positive: boolean;
}

/** Considered pairs of an article; labelled pairs that were never considered come along without features. */
function pairsOf(
  set: ArticleSet,
  { slug, article, labels }: LabelledArticle,
): { pairs: DecisionPair[]; lost: number } {
  const sentences = sentencesOf(article.blocks);
  const { verdict, labelsOf } = createLabelLookup(labels);
  const texts = sentences.map(readAsAnalyzer);
  const considered = matcher.consider(texts, article.published);
  const pairs: DecisionPair[] = [];
  const seen = new Set<string>();
  for (const { sentence, claimId, features } of considered) {
    const text = sentences[sentence]?.text ?? '';
    const found = verdict(text, claimId);
    seen.add(`${sentence} ${claimId}`);
    if (found.kind === 'either') continue;
    pairs.push({ set, slug, text, claimId, features, positive: found.kind === 'positive' });
  }
  let lost = 0;
  for (const { index, text } of sentences)
    for (const label of labelsOf(text))
      for (const claim of label.claims) if (!seen.has(`${index} ${claim.id}`)) lost++;
  return { pairs, lost };
}

/**
 * The same article with every two sentences of a block run together: news packs two or three claims into a sentence, which
 * the practice pages seldom do.
 */
function joinedPairsOf(set: ArticleSet, { slug, article, labels }: LabelledArticle): DecisionPair[] {
  const { verdict } = createLabelLookup(labels);
  const joined: { kind: BlockKind; parts: string[] }[] = [];
  let block = -1;
  for (const sentence of sentencesOf(article.blocks)) {
    const last = joined.at(-1);
    const words = `${last?.parts.join(' ')} ${sentence.text}`.split(' ').length;
    if (last && sentence.block === block && last.parts.length === 1 && words <= LONGEST)
      last.parts.push(sentence.text);
    else joined.push({ kind: sentence.kind, parts: [sentence.text] });
    block = sentence.block;
  }
  const texts = joined.map(({ kind, parts }, index) =>
    readAsAnalyzer({ index, kind, text: parts.join(' ').replace(/[.!?](["”’']?) (?=\S)/, '$1, and ') }),
  );
  return matcher.consider(texts, article.published).flatMap(({ sentence, claimId, features }) => {
    const parts = joined[sentence]?.parts ?? [];
    if (parts.length < 2) return [];
    const found = parts.map((part) => verdict(part, claimId).kind);
    if (!found.includes('positive') && found.includes('either')) return [];
    return [{ set, slug, text: parts.join(' '), claimId, features, positive: found.includes('positive') }];
  });
}

/** Words of the longest sentences in news. */
const LONGEST = 45;

/**
 * The corpus teaches what must not match: a claim's near misses, and the phrasings of the claim that a near miss states.
 * Its phrasings teach nothing more than the articles do (measured: no gain), and are left out.
 */
function nearMissExamples(): { inputs: Float64Array; answer: 0; page: null }[] {
  const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
  const likeness = FEATURES.indexOf('phrasing');
  const look = (text: string, day: string) =>
    matcher.consider([readAsAnalyzer({ index: 0, kind: 'paragraph', text })], day, text);
  return pack.claims.flatMap((claim) => {
    const texts = new Set<string>();
    for (const nearMiss of claim.notThis) {
      texts.add(nearMiss);
      const stated = look(nearMiss, claim.asOf)
        .filter((one) => one.claimId !== claim.id && (one.features[likeness] ?? 0) >= SAME_STATEMENT)
        .sort((a, b) => (b.features[likeness] ?? 0) - (a.features[likeness] ?? 0))[0];
      for (const phrasing of claims.get(stated?.claimId ?? '')?.phrasings ?? []) texts.add(phrasing);
    }
    return [...texts].flatMap((text) =>
      look(text, claim.asOf)
        .filter((one) => one.claimId === claim.id)
        .map((one) => ({ inputs: one.features, answer: 0 as const, page: null })),
    );
  });
}

/** From this likeness on, a near miss states the other claim. */
const SAME_STATEMENT = 0.6;

/** All that the decision is learned from. */
export interface DecisionExamples {
  /** Pairs of the labelled pages: what is asked about. */
  pairs: DecisionPair[];
  /** Labelled pairs that matching never considers, by set: they count as missed. */
  lost: Map<ArticleSet, number>;
  /** The pairs, each as often as it is learned from, and what is only taught. The first of them are `pairs`, in order. */
  examples: Example[];
}

/**
 * How often a page's pairs are learned from. The practice pages are as articles are; the written ones were made to be
 * hard, and those of the last batches consist of denials and doubts as no article does.
 */
const WEIGHT = { tuning: 5, written: 2, nearMiss: 3 };
const LAST_BATCHES = /^[f-k]-/;

/** Considers the tuning and written pages and the pack's near misses with the matcher as it is; never the held pages. */
export function readDecisionExamples(): DecisionExamples {
  const perPage = (['tuning', 'written'] as const).flatMap((set) =>
    (readLabelledArticles(set) ?? [])
      .filter((page) => page.onTopic)
      .map((page) => ({ set, page, ...pairsOf(set, page) })),
  );
  const lost = new Map<ArticleSet, number>();
  for (const page of perPage) lost.set(page.set, (lost.get(page.set) ?? 0) + page.lost);
  const pairs = perPage.flatMap((page) => page.pairs);
  const taught = nearMissExamples();
  const joined = perPage.flatMap(({ set, page }) => joinedPairsOf(set, page));
  const repeated = (weight: number, belongs: (one: DecisionPair) => boolean) =>
    Array.from({ length: weight - 1 }, () => pairs.filter(belongs).map(toExample)).flat();
  return {
    pairs,
    lost,
    examples: [
      ...pairs.map(toExample),
      ...Array.from({ length: WEIGHT.nearMiss }, () => taught).flat(),
      ...repeated(WEIGHT.written, ({ set, slug }) => set === 'written' && !LAST_BATCHES.test(slug)),
      ...joined.map((one) => ({ ...toExample(one), asked: false })),
      ...repeated(WEIGHT.tuning, ({ set }) => set === 'tuning'),
    ],
  };
}

function toExample({ features, positive, slug }: DecisionPair): Example {
  return { inputs: features, answer: positive ? 1 : 0, page: slug };
}
