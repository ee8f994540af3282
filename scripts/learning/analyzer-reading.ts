import { readPack } from '../../src/cli/read-pack.ts';
import { createMatcher } from '../../src/matching/create-matcher.ts';
import { buildSpellingRepair } from '../../src/matching/repair-spelling.ts';
import type { Sentence } from '../../src/model.ts';
import { createConcepts } from '../../src/text/concepts.ts';
import { finish } from '../../src/text/finish.ts';
import { readSentence, type SentenceText } from '../../src/text/sentence-text.ts';

/** The pack, its matcher, and sentences read as the analyzer reads them: what is learned from is what will be asked about. */
export const { pack } = readPack();
export const concepts = createConcepts(pack.topic.aliases);
export const matcher = createMatcher(pack.claims, concepts);
const respell = finish(buildSpellingRepair(pack.claims, pack.topic.aliases));

export function readAsAnalyzer(sentence: Pick<Sentence, 'index' | 'kind' | 'text'>): SentenceText {
  return readSentence(sentence, concepts, respell);
}
