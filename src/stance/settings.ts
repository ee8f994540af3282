/**
 * The thresholds of comparing that were chosen by measuring, with their reasons; constants of a rule stand beside it. What is
 * learned stands in the *-model.json files.
 */
export const stanceSettings = {
  /**
   * From these probabilities on a contradiction is said; the lower one where neither a figure nor a date is excluded and no
   * side has a negation. Together precision .88 on pages of VitaminC that a fold had not seen, by such words alone .67.
   */
  leastAgainst: 0.77,
  leastAgainstWords: 0.5,
  /** Two statements that one negation tells apart deny each other if they share this much of the claim and of the sentence. */
  turnedClaim: 0.95,
  turnedSentence: 0.6,
  /**
   * A sentence without any cue of denial or doubt that lies nearer to the claim's phrasings than to its denials by this
   * much asserts it: so 98 % of 878 labelled pairs, the model is as often right, and takes a hundred times as long.
   */
  plainLeaning: -0.05,
} as const;
