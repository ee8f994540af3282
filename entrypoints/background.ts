import pack from 'virtual:pack';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { type Analyzer, buildAnalyzer } from '../src/analysis/create-analyzer.ts';
import {
  checkAnalyzeRequest,
  checkCiteRequest,
  checkMatchRequest,
  checkPageChange,
  checkSearch,
} from '../src/extension/check-request.ts';
import type { Sender } from '../src/extension/check-sender.ts';
import { hearCommands } from '../src/extension/commands.ts';
import { hideMatches, withHidden, withoutMatch } from '../src/extension/hidden-matches.ts';
import { createLastQuestions } from '../src/extension/last-question.ts';
import {
  type AnalyzeRequest,
  answerAsBackground,
  pageTabOf,
  type Result,
} from '../src/extension/messages.ts';
import { openOwnPage } from '../src/extension/own-pages.ts';
import { runInSlices } from '../src/extension/run-in-slices.ts';
import { offerSelectionCheck, selectionKept } from '../src/extension/selection.ts';
import { sentenceHash } from '../src/extension/sentence-hash.ts';
import { type HiddenMatch, readSettings, writeSetting } from '../src/extension/settings.ts';
import { registerAddedSites } from '../src/extension/sites.ts';
import { colourClaimCount, showClaimCount } from '../src/extension/toolbar.ts';
import { hearPageGone } from '../src/extension/waiting-page.ts';
import type { Analysis } from '../src/model.ts';
import { citeSources } from '../src/ui/dossier/citations.ts';
import { insertedStyles, type LayerStyles, layerStyles } from '../src/ui/layer-styles.ts';

/**
 * Holds the corpus and the index once for all tabs and compares what pages send. It keeps nothing about a page: what
 * stands in a tab is known to the tab, so the browser may end this script at any time.
 */
export default defineBackground(() => {
  let analyzer: Promise<Analyzer> | null = null;

  /** Built when the first article asks for it, not when the browser starts; anew if it failed. */
  const getAnalyzer = () => {
    analyzer ??= runInSlices(buildAnalyzer(pack)).catch((error: unknown) => {
      analyzer = null;
      throw error;
    });
    return analyzer;
  };

  async function analyze(
    { article, anyTopic, chosenDay }: AnalyzeRequest,
    signal?: AbortSignal,
  ): Promise<Analysis> {
    const { settings } = await readSettings();
    const analyzer = await getAnalyzer();
    const day = chosenDay ?? article.published;
    const analysis = await runInSlices(analyzer.analyzeInSteps(article, { anyTopic, day }), signal);
    return hideMatches(analysis, settings.hiddenMatches);
  }

  const ofPages = createLastQuestions<Analysis>();
  /** What a page asks is worked on as long as it waits. */
  async function analyzeForPage(tabId: number, request: AnalyzeRequest): Promise<Analysis | null> {
    const undo = hearPageGone(tabId, () => ofPages.stop(tabId));
    return ofPages.ask(tabId, (signal) => analyze(request, signal)).finally(undo);
  }

  let changing: Promise<unknown> = Promise.resolve();
  /** One change after the other: of two at once, from two tabs, one would be lost. */
  function changeHidden(
    change: (hidden: readonly HiddenMatch[]) => Promise<HiddenMatch[]>,
  ): Promise<Result<null>> {
    const changed = changing.then(async (): Promise<Result<null>> => {
      const { settings } = await readSettings();
      await writeSetting('hiddenMatches', await change(settings.hiddenMatches));
      return { ok: true, value: null };
    });
    changing = changed.catch(() => undefined);
    return changed;
  }

  answerAsBackground({
    async analyze(data, sender) {
      const request = checkAnalyzeRequest(data);
      const tabId = pageTabOf(sender);
      const value = await (tabId === null ? analyze(request) : analyzeForPage(tabId, request));
      return value ? { ok: true, value } : undefined;
    },
    async cite(data) {
      const { claimId, mention, style, ...request } = checkCiteRequest(data);
      const claim = (await analyze(request)).claims.find((claim) => claim.claimId === claimId);
      const cited = claim?.mentions[mention];
      if (!claim || !cited) throw new Error('This sentence does not match the claim any more.');
      return { ok: true, value: citeSources(claim, cited, style) };
    },
    async layerStyles(_data, sender) {
      return { ok: true, value: import.meta.env.FIREFOX ? await insertStyles(sender) : layerStyles };
    },
    async pageChanged(data, sender) {
      const { claims } = checkPageChange(data);
      const tabId = sender.tab?.id;
      // A page without claims to show has dropped what it asked before: it was stopped, or shows another text.
      if (tabId !== undefined && claims === null) ofPages.stop(tabId);
      if (tabId !== undefined) await showClaimCount(tabId, claims);
      return { ok: true, value: null };
    },
    describePack: async () => ({ ok: true, value: (await getAnalyzer()).pack }),
    async describeCorpus() {
      const { pack, claims } = await getAnalyzer();
      return { ok: true, value: { pack, claims: claims() } };
    },
    async searchClaims(data) {
      return { ok: true, value: (await getAnalyzer()).search(checkSearch(data).query) };
    },
    hideMatch(data) {
      const { claimId, text } = checkMatchRequest(data);
      return changeHidden((hidden) => withHidden(hidden, claimId, text));
    },
    showMatch(data) {
      const { claimId, text } = checkMatchRequest(data);
      return changeHidden(async (hidden) =>
        withoutMatch(hidden, { claimId, hash: await sentenceHash(text) }),
      );
    },
    selectionKept: async () => ({ ok: true, value: await selectionKept() }),
  });
  hearCommands();
  offerSelectionCheck();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') openOwnPage('welcome');
  });
  registerAddedSites();
  colourClaimCount();
});

/** Chrome does not let an extension insert into the sites that it names for its scripts: there the page's script adopts them. */
async function insertStyles({ tab, frameId }: Sender): Promise<LayerStyles> {
  const { layer, page } = insertedStyles;
  if (tab?.id === undefined || page === null) return layerStyles;
  await browser.scripting.insertCSS({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, css: page });
  return { layer, page: null };
}
