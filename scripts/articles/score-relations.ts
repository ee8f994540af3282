import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analyzer } from '../../src/analysis/create-analyzer.ts';
import type { Relation, When } from '../../src/model.ts';
import { plainText } from './label-lookup.ts';
import { type ArticleSet, readLabelledArticles } from './labelled-articles.ts';

/**
 * How the sources of one hit stand to its sentence, labelled by a reader before any program was asked. The sentence is
 * named by a hash, because some of the articles are not ours to copy.
 */
interface RelationLabel {
  set: ArticleSet;
  page: string;
  /** First 16 hex digits of the SHA-256 of its plain text. */
  sentence: string;
  claim: string;
  /** `relation`: more than one where a careful reader could say either. */
  sources: { url: string; origin: string; relation: Relation[]; when: When }[];
}

export interface RelationScore {
  /** Labelled hits that the analyzer found, of all labelled. */
  hits: number;
  labelled: number;
  /** Sources at those hits, and how many stand as labelled, in relation and in time. */
  sources: number;
  relationRight: number;
  whenRight: number;
  faults: { page: string; claimId: string; url: string; expected: string; found: string; text: string }[];
}

const FILE = join(import.meta.dirname, '../../tests/articles/relations.jsonl');

/** Compares the sources of labelled hits with the analyzer's. Sets whose folder is missing are left out. */
export function scoreRelations(analyzer: Analyzer): RelationScore {
  const labels = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line): RelationLabel => JSON.parse(line));
  const score: RelationScore = {
    hits: 0,
    labelled: 0,
    sources: 0,
    relationRight: 0,
    whenRight: 0,
    faults: [],
  };
  for (const set of new Set(labels.map((label) => label.set)))
    for (const { slug, article } of readLabelledArticles(set) ?? []) {
      const ofPage = labels.filter((label) => label.set === set && label.page === slug);
      if (ofPage.length === 0) continue;
      const { claims } = analyzer.analyze(article);
      for (const label of ofPage) {
        score.labelled++;
        const claim = claims.find(({ claimId }) => claimId === label.claim);
        const mention = claim?.mentions.find(({ text }) => hashOf(text) === label.sentence);
        if (!claim || !mention) continue;
        score.hits++;
        for (const { url, origin, relation, when } of label.sources) {
          const at = claim.sources.findIndex((source) => source.url === url && source.origin === origin);
          const source = claim.sources[at];
          const found = mention.comparisons[at]?.relation;
          if (!source || !found) continue;
          score.sources++;
          if (relation.includes(found)) score.relationRight++;
          if (source.when === when) score.whenRight++;
          if (!relation.includes(found) || source.when !== when)
            score.faults.push({
              page: slug,
              claimId: label.claim,
              url,
              expected: `${relation.join('/')} ${when}`,
              found: `${found} ${source.when}`,
              text: mention.text,
            });
        }
      }
    }
  return score;
}

function hashOf(sentence: string): string {
  return createHash('sha256').update(plainText(sentence)).digest('hex').slice(0, 16);
}
