/** Works on the last question of each page alone: of a page that changes its text, only the last one is of use. */
export interface LastQuestions<Answer> {
  /**
   * Asks for a tab's page. A question of the same tab that is still being worked on is stopped, and gets the answer to this
   * one: the page drops it. Null: it was stopped without another one.
   */
  ask: (tabId: number, work: (signal: AbortSignal) => Promise<Answer>) => Promise<Answer | null>;
  /** Stops what is being worked on for a tab: nobody waits for it any more. */
  stop: (tabId: number) => void;
}

interface Question<Answer> {
  stop: AbortController;
  overtakenBy: Promise<Answer | null> | null;
}

/** No question is being worked on yet. */
export function createLastQuestions<Answer>(): LastQuestions<Answer> {
  const underWay = new Map<number, Question<Answer>>();

  async function answer(
    tabId: number,
    question: Question<Answer>,
    work: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer | null> {
    try {
      return await work(question.stop.signal);
    } catch (error) {
      if (question.stop.signal.aborted) return question.overtakenBy;
      throw error;
    } finally {
      if (underWay.get(tabId) === question) underWay.delete(tabId);
    }
  }

  return {
    ask(tabId, work) {
      const before = underWay.get(tabId);
      const question: Question<Answer> = { stop: new AbortController(), overtakenBy: null };
      underWay.set(tabId, question);
      const answered = answer(tabId, question, work);
      if (before) before.overtakenBy = answered;
      before?.stop.abort();
      return answered;
    },
    stop: (tabId) => underWay.get(tabId)?.stop.abort(),
  };
}
