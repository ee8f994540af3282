/**
 * Weights of retrieval, set by hand to round numbers. MAP@5 in the reasons: tweets (800 training queries of snopes-tweets) /
 * debate sentences (politifact-debates); docs/method.md has every step.
 */
export const retrievalSettings = {
  /** BM25. Flat between .9/.6 and 1.6/.75. */
  k1: 0.9,
  b: 0.6,
  /** A word of the title counts as one of the text. .5 and 1.5 are worse by .004 and better by .001. */
  titleWeight: 1,
  /** Inverse document frequency times the general weight to this power: what is rare here but common in English tells less. 0: .862, 1: .864. */
  generalPower: 0.5,
  /** So many claims that share the most telling words are compared letter by letter. All claims: no gain. */
  closest: 200,
  /** What a group of four letters counts beside a word: a word has about six of them. */
  letterWeight: 0.15,
} as const;
