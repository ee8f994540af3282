import type { Analysis, Article } from '../../../src/model.ts';
import type { Dossier } from '../../../src/ui/dossier/dossier.ts';
import { sampleAnalysis, sampleDay } from '../sample-analysis.ts';

/**
 * The sample analysis with an article that its sentences stand in: a block for each sentence, with other text around the
 * matched ones, of characters that take one and two code units.
 */
export function sampleDossier(analysis: Analysis = sampleAnalysis()): Dossier {
  const texts = Array.from({ length: analysis.coverage.sentences }, (_, index) => `Sentence ${index}.`);
  const claims = analysis.claims.map((claim) => ({
    ...claim,
    mentions: claim.mentions.map((mention) => {
      texts[mention.block] = `${BEFORE}${mention.text}${AFTER}`;
      return { ...mention, start: BEFORE.length, end: BEFORE.length + mention.text.length };
    }),
  }));
  const article: Article = {
    url: null,
    headline: analysis.headline,
    published: sampleDay,
    modified: null,
    publisher: analysis.publisher,
    domain: analysis.domain,
    language: 'en-GB',
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
  };
  return {
    analysis: { ...analysis, claims },
    article,
    address: 'https://northern-courier.example/world/2024/11/17/story?id=7',
    madeOn: '2026-11-22',
    version: '0.1.0',
  };
}

const BEFORE = 'Said with a 🚀 before it. ';
const AFTER = ' And a 𝔣 behind it, which goes on for longer than any context may be.';
