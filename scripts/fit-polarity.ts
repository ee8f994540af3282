/**
 * npm run fit: learns src/stance/polarity-model.json from the labelled pairs of the tuning and written articles,
 * and prints what it reaches by cross-validation over pages. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Polarity } from '../src/model.ts';
import { type WordLeaning, wordsOf } from '../src/stance/claim-words.ts';
import { readPairText } from '../src/stance/pair-features.ts';
import { assertPairModel } from '../src/stance/pair-likeness.ts';
import {
  mannerOf,
  outright,
  POLARITY_FEATURES,
  polarityFeatures,
  polarityOf,
} from '../src/stance/polarity.ts';
import { claimFigure, prepareQuantity } from '../src/text/claim-figure.ts';
import { sentencesOf } from '../src/text/sentences.ts';
import { createLabelLookup } from './articles/label-lookup.ts';
import { type ArticleSet, readLabelledArticles } from './articles/labelled-articles.ts';
import { POLARITY } from './articles/score-articles.ts';
import { concepts, matcher, pack, readAsAnalyzer } from './learning/analyzer-reading.ts';
import { fitMixed } from './learning/fit-mixed.ts';
import { learnClaimWords } from './learning/learn-claim-words.ts';

interface Example {
  set: ArticleSet;
  page: string;
  text: string;
  claimId: string;
  words: Set<string>;
  featuresWith: (words: WordLeaning) => number[];
  polarity: Polarity;
}

// Two of the inputs are what the pair model says.
assertPairModel();
const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
const manners = new Map(pack.claims.map((claim) => [claim.id, mannerOf(claim, concepts)]));

const labelled: Example[] = [];
for (const set of ['tuning', 'written'] as const)
  for (const { slug, article, labels, onTopic } of readLabelledArticles(set) ?? []) {
    if (!onTopic) continue;
    const sentences = sentencesOf(article.blocks);
    const texts = sentences.map(readAsAnalyzer);
    const { verdict } = createLabelLookup(labels);
    for (const { sentence, claimId, leaning, phrasing, denial } of matcher.consider(
      texts,
      article.published,
    )) {
      const text = sentences[sentence]?.text ?? '';
      const read = texts[sentence];
      const found = verdict(text, claimId);
      const claim = claims.get(claimId);
      const manner = manners.get(claimId);
      if (found.kind !== 'positive' || !claim || !manner || !read) continue;
      const figure =
        claim.quantity && claimFigure(read.preparedFigures, prepareQuantity(claim.quantity, concepts));
      labelled.push({
        set,
        page: slug,
        text,
        claimId,
        words: wordsOf(read.read, read.cues),
        featuresWith: (words) =>
          polarityFeatures(
            read,
            readPairText(read.read.text),
            manner,
            {
              leaning,
              phrasing: readPairText(phrasing),
              denial: denial === null ? null : readPairText(denial),
              words,
            },
            figure !== null,
          ),
        polarity: POLARITY[found.label.relation],
      });
    }
  }

const claimWords = learnClaimWords(pack.claims, labelled, concepts);
const examples = labelled.map((one, i) => ({
  ...one,
  features: one.featuresWith(claimWords.unseen[i] as WordLeaning),
}));

/** The practice pages are denser in plain denials, as real articles are, than the articles written for matching. */
const WEIGHT = 8;
const weighted = [
  ...examples,
  ...Array.from({ length: WEIGHT - 1 }, () => examples.filter((one) => one.set === 'tuning')).flat(),
];
const learn = (polarity: Polarity) =>
  fitMixed(
    weighted.map((one) => ({
      inputs: Float64Array.from(one.features),
      answer: one.polarity === polarity ? 1 : 0,
      page: one.page,
    })),
    {
      features: POLARITY_FEATURES,
      folds: 8,
      runs: 4,
      ridgeLinear: 4,
      trees: 60,
      depth: 4,
      rate: 0.08,
      rowShare: 0.8,
      featureShare: 0.6,
      ridge: 3,
      leastRows: 20,
      seed: 7,
    },
  );
const denies = learn('denies');
const hedges = learn('hedges');
const read = examples.map((example, i) => ({
  ...example,
  as: outright(example.features) ?? polarityOf(denies.unseen[i] as number, hedges.unseen[i] as number),
}));
for (const set of ['tuning', 'written'] as const) {
  const rows = read.filter((one) => one.set === set);
  const right = rows.filter((one) => one.as === one.polarity).length;
  console.log(`${set}, unseen folds: ${rows.length} pairs, right ${(right / rows.length).toFixed(3)}`);
  for (const polarity of ['asserts', 'denies', 'hedges'] as const) {
    const said = rows.filter((one) => one.as === polarity);
    const are = rows.filter((one) => one.polarity === polarity);
    const both = said.filter((one) => one.polarity === polarity).length;
    console.log(
      `  ${polarity}: precision ${(both / (said.length || 1)).toFixed(3)} of ${said.length}, recall ${(both / (are.length || 1)).toFixed(3)} of ${are.length}`,
    );
  }
}
writeFileSync(
  join(import.meta.dirname, '../src/stance/polarity-model.json'),
  `${JSON.stringify({ words: claimWords.model, denies: denies.model, hedges: hedges.model })}\n`,
);
if (process.argv.includes('--wrong'))
  for (const one of read.filter((row) => row.as !== row.polarity))
    console.log(one.polarity, '→', one.as, one.set, one.claimId, '|', one.text.slice(0, 170));
