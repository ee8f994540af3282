/**
 * Weights of retrieval, set by hand to round numbers: nothing is fitted. In the reasons MAP@5 on the 800 training tweets of
 * snopes-tweets / the debate sentences of politifact-debates; docs/method.md has every step.
 */
export const retrievalSettings = {
  /** BM25. Flat: .9/.75 gives .881/.483, 1.2/.6 .883/.483, .6/.6 .882/.483, these .883/.481. */
  k1: 0.9,
  b: 0.6,
  /** A word of the title counts as one of the text. 2 gives .882, .5 .884. */
  titleWeight: 1,
  /** So many claims that share the most telling words are compared letter by letter. 100 and 200 rank alike, to .001. */
  closest: 50,
  /** What a group of four letters counts beside a word: a word has about six of them. 0 gives .873/.468, .2 .884/.480. */
  letterWeight: 0.1,
  /** What a text or title counts whose letters all stand in the query. 0 gives .880/.479, 8 .882/.483. */
  coverWeight: 5,
} as const;
