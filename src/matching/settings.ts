/**
 * The thresholds and weights of matching that were chosen by measuring; constants of a formula stand beside it. What is
 * learned stands in decision-model.json, made by scripts/fit-decision.ts.
 */
export const matchingSettings = {
  /** A match at or above this calibrated probability is shown: unseen folds of the tuning pages have a precision of .94 there; from .67 on their recall falls. */
  leastScore: 0.66,
  /** Below it, and from here on, a sentence speaks of the claim's matter without stating it; see method.md. */
  leastRelated: 0.05,
  /** From this likeness to one of the claim's near misses on, no score helps: it is that sentence but for a word. */
  nearMissVeto: 0.85,
  /** Claims per sentence that are compared text by text, by BM25. 10 find what 12, 18 and 28 do. */
  candidates: 10,
  /** And none below this share of the best one's score: 9 % of labelled pairs lie below, hardly any was ever matched. */
  leastShare: 0.5,
  /** Of these the ones that lie nearest are decided on: so many at most, and none that lies farther behind the nearest. Of 1,544 labelled pairs beyond either bound 7 were ever matched. */
  closest: 9,
  farthestBehind: 0.4,
  /** What lies farther off was matched in 6 of 1,300 cases, and is two of five candidates. */
  leastNearness: 0.2,
  /** Claims of the sentence before that are looked at as well: a pronoun may be all that is left of them. */
  candidatesFromBefore: 4,
  /** Texts of a claim are compared clause by clause if they come this near to its nearest text as a whole. */
  nearBest: 0.6,
  /** How much a term counts in a claim's profile by the kind of text it stands in. Reports speak of more than the claim. */
  profile: { phrasing: 1, denial: 0.5, report: 0.35 },
  /** Smoothing of profiles: the weight of the whole pack's words in each claim's profile, in words. */
  profileSmoothing: 180,
  /** Claims that are held read, at some 20 kB each. Beyond it they are read when they become candidates: .6 to 3 ms. */
  entriesKept: 5000,
  /** Sentences before that lend their words, the nearest first, and how much each counts. */
  contextWeights: [1, 0.6, 0.4],
  /** Clauses of a sentence are also compared alone, and up to this many neighbours together. */
  clausesTogether: 4,
  /** At most this many spans of clauses: long sentences have more than pay. */
  spans: 16,
  /** And so many are tried: a list of a thousand items is no sentence, and must not hold up the others. */
  spansTried: 200,
  /** A term counts as a name if it is written with a capital in this share of its places inside sentences. */
  nameShare: 0.6,
  /** Words of six letters or more outside every vocabulary are taken for slips and mended to a word of the corpus. */
  repair: {
    leastLength: 6,
    lengthDifference: 2,
    /** Fuse's distance, 0 for the same word: one slip in six letters, two in ten. */
    mostDistance: 0.21,
    /** How much nearer than the next word it must be. */
    leastLead: 0.05,
  },
  /** The search box, where readers see at once what was found and type on: forgiving rather than strict. */
  search: {
    /** Letters from which on a typed word may be the beginning of one. */
    leastBeginning: 3,
    /** Fuse's distance: three slips in nine letters, as between two transcriptions of one name. */
    mostDistance: 0.34,
    mostAlike: 4,
    most: 40,
  },
} as const;
