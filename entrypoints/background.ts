import pack from 'virtual:pack';
import { defineBackground } from 'wxt/utils/define-background';
import { type Analyzer, buildAnalyzer } from '../src/analysis/create-analyzer.ts';
import { checkAnalyzeRequest, checkPageChange } from '../src/extension/check-request.ts';
import { answerAsBackground } from '../src/extension/messages.ts';
import { runInSlices } from '../src/extension/run-in-slices.ts';
import { colourClaimCount, showClaimCount } from '../src/extension/toolbar.ts';
import type { Article } from '../src/model.ts';

/** What the analyzer is asked about when only the corpus is of interest. */
const noArticle: Article = {
  url: null,
  headline: null,
  published: null,
  modified: null,
  publisher: null,
  domain: null,
  language: null,
  blocks: [],
};

/**
 * Holds the corpus and the index once for all tabs and compares what pages send. It keeps nothing about a page: what
 * stands in a tab is known to the tab, so the browser may end this script at any time.
 */
export default defineBackground(() => {
  let analyzer: Promise<Analyzer> | null = null;

  /** Built when the first article asks for it, not when the browser starts. */
  const getAnalyzer = () => {
    analyzer ??= runInSlices(buildAnalyzer(pack));
    return analyzer;
  };

  answerAsBackground({
    async analyze(data) {
      const { article, anyTopic } = checkAnalyzeRequest(data);
      return { ok: true, value: (await getAnalyzer()).analyze(article, { anyTopic }) };
    },
    async pageChanged(data, sender) {
      const { claims } = checkPageChange(data);
      if (sender.tab?.id !== undefined) await showClaimCount(sender.tab.id, claims);
      return { ok: true, value: null };
    },
    describePack: async () => ({ ok: true, value: (await getAnalyzer()).analyze(noArticle).pack }),
  });
  colourClaimCount();
});
