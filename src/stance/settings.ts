/**
 * The thresholds of comparing that were chosen by measuring, with their reasons; constants of a rule stand beside it. What is
 * learned stands in the *-model.json files.
 */
export const stanceSettings = {
  /** From this probability on a contradiction is said: precision .89 on pages of VitaminC that a fold had not seen. */
  leastAgainst: 0.7,
  /** Two statements that one negation tells apart deny each other if they share this much of the claim and of the sentence. */
  turnedClaim: 0.95,
  turnedSentence: 0.6,
  /**
   * A sentence without any cue of denial or doubt that lies nearer to the claim's phrasings than to its denials by this
   * much asserts it: so 98 % of 878 labelled pairs, the model is as often right, and takes a hundred times as long.
   */
  plainLeaning: -0.05,
} as const;
