import { browser } from 'wxt/browser';
import {
  type ActiveTab,
  findActiveTab,
  hearTabChanges,
  isReadablePage,
  startContentScript,
} from '../../src/extension/active-tab.ts';
import { copyText } from '../../src/extension/copy-text.ts';
import { isCovered } from '../../src/extension/covered-sites.ts';
import {
  askBackground,
  askPage,
  hearPageChanges,
  heldIn,
  type MatchRequest,
  type PageReport,
  type Selection,
  sayError,
} from '../../src/extension/messages.ts';
import { openPanel } from '../../src/extension/open-panel.ts';
import { openOwnPage } from '../../src/extension/own-pages.ts';
import { pauseFor, siteOf, withSite } from '../../src/extension/pause.ts';
import { saveFile } from '../../src/extension/save-file.ts';
import { takeSelection } from '../../src/extension/selection.ts';
import { hearSettings, readSettings, type Settings, writeSetting } from '../../src/extension/settings.ts';
import { isAddedSite, readSiteWish, requestSite } from '../../src/extension/sites.ts';
import type { Analysis, Article, Day } from '../../src/model.ts';
import { claimsWithin } from '../../src/ui/claims-within.ts';
import { citeSources } from '../../src/ui/dossier/citations.ts';
import type { PopupProps, PopupState } from '../../src/ui/popup-props.ts';

/** What stands in the tab, and on which host. */
interface Look {
  host: string | null;
  state: PopupState;
}

/**
 * Keeps popup or side panel in step with the tab in front: `show` is called with all there is to show, at once and
 * whenever something of it has changed. The tab knows its state, the background the corpus; the view only asks.
 */
export async function controlView(
  place: PopupProps['place'],
  show: (props: PopupProps) => void,
): Promise<void> {
  let tab = await findActiveTab();
  let host = hostOf(tab);
  /** Asked about in place of the page, until the reader goes back to it. */
  let selection: { selection: Selection; chosenDay: Day | null } | null = null;
  let packFailed = false;

  const { version, homepage_url } = browser.runtime.getManifest();
  let shown: PopupProps = {
    place,
    state: { kind: 'reading', sentences: null },
    site: host === null ? null : siteOf(host),
    pack: null,
    today: new Date().toISOString().slice(0, 10),
    storageFault: null,
    textSize: 1,
    actions: {
      checkPage: () => checkPage(),
      readAgain,
      stop: () => tell((id) => askPage(id, 'stopReading', null)),
      showPage() {
        selection = null;
        refresh();
      },
      jumpTo: (claimId, mention) => jumpTo(claimId, mention),
      step: (by) => tell((id) => askPage(id, 'step', { by })),
      toggleMarks: () => tell((id) => askPage(id, 'toggleMarks', null)),
      chooseDay(day) {
        if (selection) {
          selection = { ...selection, chosenDay: day };
          refresh();
        } else {
          tell((id) => askPage(id, 'chooseDay', { day }));
        }
      },
      pauseSite: () => changePause('site', true),
      pauseEverywhere: () => changePause('everywhere', true),
      resume: (where) => changePause(where, false),
      allowSite: null,
      async search(query) {
        return heldIn(await askBackground('searchClaims', { query }));
      },
      openOptions(part) {
        openOwnPage('options', part ? `#${part}` : '');
        if (place === 'popup') window.close();
      },
      openPanel: place === 'popup' && tab ? openPanel(tab.windowId) : null,
      saveFile,
      openDossier() {
        if (tab) openOwnPage('dossier', `?tab=${tab.id}`);
        if (place === 'popup') window.close();
      },
    },
    tools: {
      copy: copyText,
      cite: async (...cited) => citeSources(...cited),
      hide: (claimId, text) => keep('hideMatch', { claimId, text }),
      unhide: (claimId, text) => keep('showMatch', { claimId, text }),
      about: { version, corpusVersion: '', issuesPage: homepage_url ?? null, address: null },
    },
  };

  function change(part: Partial<PopupProps>): void {
    shown = { ...shown, ...part };
    show(shown);
  }

  function fail(error: unknown): void {
    change({ state: { kind: 'failed', cause: packFailed ? 'corpus' : 'page', detail: sayError(error) } });
  }

  /** Where the storage is full or spoilt the view says so, until a later change is stored. */
  let isLost = false;
  function tellLost(): void {
    isLost = true;
    change({ storageFault: 'unwritable' });
  }

  /** What the reader says of a match is kept by the background. */
  async function keep(call: 'hideMatch' | 'showMatch', match: MatchRequest): Promise<void> {
    try {
      heldIn(await askBackground(call, match));
    } catch (error) {
      tellLost();
      throw error;
    }
  }

  /** Asks the page for something that it answers by a new state, or not at all. */
  function tell(ask: (tabId: number) => Promise<unknown>): void {
    if (tab) ask(tab.id).catch(fail);
  }

  /** Which corpus is held. Asked again with each look at the page, until there is an answer. */
  async function learnPack(): Promise<void> {
    const pack = await askBackground('describePack', null).catch(() => null);
    packFailed = !pack?.ok;
    if (!pack?.ok) return;
    const { tools } = shown;
    const about = { ...tools.about, corpusVersion: pack.value.version };
    change({ pack: pack.value, tools: { ...tools, about } });
  }

  let asked = 0;
  /** Asks anew; an answer that a newer question has overtaken is dropped. */
  async function refresh(): Promise<void> {
    asked += 1;
    const question = asked;
    try {
      if (packFailed) await learnPack();
      const { settings, unreadable } = await readSettings();
      const look = selection
        ? { host, state: await lookUp(selection.selection, selection.chosenDay, tab) }
        : await lookAt(tab, settings, place);
      const mayAllow = look.host !== null && (await mayAskFor(look.host));
      if (question !== asked) return;
      host = look.host;
      const { actions, tools } = shown;
      change({
        state: packFailed && look.state.kind === 'failed' ? { ...look.state, cause: 'corpus' } : look.state,
        site: host === null ? null : siteOf(host),
        storageFault: unreadable ? 'unreadable' : isLost ? 'unwritable' : null,
        textSize: settings.textSize,
        density: settings.density,
        actions: { ...actions, allowSite: mayAllow ? allowSite : null },
        tools: { ...tools, about: { ...tools.about, address: tab?.url?.href ?? null } },
      });
    } catch (error) {
      if (question === asked) fail(error);
    }
  }

  async function checkPage(): Promise<void> {
    if (!tab) return;
    const { id } = tab;
    // Asking a second time for a page that is off topic means: compare it all the same.
    const anyTopic = shown.state.kind === 'read' && !shown.state.analysis.topic.onTopic;
    const wish = { anyTopic, once: host === null || !(await runsByItself(host)) };
    change({ state: { kind: 'reading', sentences: null } });
    try {
      await askPage(id, 'checkPage', wish).catch(async () => {
        await startContentScript(id);
        await askPage(id, 'checkPage', wish);
      });
      await refresh();
    } catch (error) {
      fail(error);
    }
  }

  /** A page that the extension has lost is loaded anew: its scripts start with it. */
  function readAgain(): void {
    const { state } = shown;
    if (tab && state.kind === 'failed' && state.cause === 'outdated') browser.tabs.reload(tab.id).catch(fail);
    else checkPage();
  }

  async function jumpTo(claimId: string, mention: number): Promise<void> {
    if (!tab) return;
    const answer = await askPage(tab.id, 'jumpTo', { claimId, mention }).catch(fail);
    if (!answer?.ok) refresh();
    else if (place === 'popup') window.close();
  }

  async function changePause(where: 'site' | 'everywhere', paused: boolean): Promise<void> {
    try {
      const { settings } = await readSettings();
      if (where === 'everywhere') await writeSetting('pausedEverywhere', paused);
      else if (host !== null) await writeSetting('pausedSites', withSite(settings.pausedSites, host, paused));
    } catch {
      tellLost();
    }
  }

  /** The browser asks the reader; with leave the page is read at once, and each further one by itself. */
  function allowSite(): void {
    if (host === null) return;
    requestSite(host).then((granted) => {
      if (granted) checkPage();
    }, fail);
  }

  show(shown);
  hearPageChanges((tabId) => {
    if (tabId === tab?.id) refresh();
  });
  hearSettings(() => {
    isLost = false;
    refresh();
  });
  if (place === 'panel')
    hearTabChanges(async () => {
      const next = await findActiveTab();
      if (next?.id !== tab?.id) selection = null;
      tab = next;
      host = hostOf(tab);
      refresh();
    });
  const waiting = place === 'popup' ? await takeSelection().catch(() => null) : null;
  if (waiting) selection = { selection: waiting, chosenDay: null };
  await Promise.all([learnPack(), refresh()]);
  if (packFailed) refresh();
}

function hostOf(tab: ActiveTab | null): string | null {
  return tab?.url && /^https?:$/.test(tab.url.protocol) ? tab.url.hostname : null;
}

async function runsByItself(host: string): Promise<boolean> {
  return isCovered(host) || (await isAddedSite(host));
}

/** Whether there is a site to ask the browser for. */
async function mayAskFor(host: string): Promise<boolean> {
  return readSiteWish(host).kind === 'site' && !(await isAddedSite(host));
}

/** What the corpus holds on selected text: as a part of the article that it stands in, else by itself. */
async function lookUp(
  { text, host }: Selection,
  chosenDay: Day | null,
  tab: ActiveTab | null,
): Promise<PopupState> {
  const article: Article = {
    url: null,
    headline: null,
    published: null,
    modified: null,
    publisher: null,
    domain: host,
    language: null,
    blocks: [{ kind: 'paragraph', text }],
  };
  const answer = await askBackground('analyze', { article, anyTopic: true, chosenDay });
  if (!answer.ok) return { kind: 'failed', cause: 'page', detail: answer.error };
  const alone = answer.value;
  const inArticle = await lookInArticle(text, chosenDay, tab);
  if (!inArticle) return { kind: 'selection', text, analysis: alone };
  const found = new Set(inArticle.claims.flatMap(({ mentions }) => mentions.map(({ sentence }) => sentence)));
  const { sentences } = alone.coverage;
  const coverage = { ...alone.coverage, matched: Math.min(found.size, sentences) };
  return { kind: 'selection', text, analysis: { ...inArticle, coverage, hidden: alone.hidden } };
}

/** The same for the page in the tab, with the claims that this part of its text states; null if it states none there. */
async function lookInArticle(
  text: string,
  chosenDay: Day | null,
  tab: ActiveTab | null,
): Promise<Analysis | null> {
  const page = tab && (await askPage(tab.id, 'describePage', null).catch(() => null));
  if (!page?.ok || page.value.state !== 'read') return null;
  const { article, anyTopic, chosenDay: dayOfPage } = page.value;
  const answer = await askBackground('analyze', { article, anyTopic, chosenDay: chosenDay ?? dayOfPage });
  if (!answer.ok) return null;
  const claims = claimsWithin(answer.value.claims, text);
  return claims.length > 0 ? { ...answer.value, claims } : null;
}

/** What stands in the tab. A page that answers tells its host, which the browser may keep to itself. */
async function lookAt(tab: ActiveTab | null, settings: Settings, place: PopupProps['place']): Promise<Look> {
  if (!tab) return { host: null, state: { kind: 'closed-page' } };
  let answer = await askPage(tab.id, 'describePage', null).catch(() => null);
  const host = answer?.ok ? answer.value.host : hostOf(tab);
  const where = host === null ? null : pauseFor(settings, host);
  if (!answer) {
    const lookAway = (state: PopupState): Look => ({ host, state });
    // The panel is let into no tab: of most pages it does not even learn the address.
    const isKnown = tab.url !== null || place === 'popup';
    if (isKnown && !(await isReadablePage(tab))) return lookAway({ kind: 'closed-page' });
    if (where) return lookAway({ kind: 'paused', where });
    if (host === null || !(await runsByItself(host))) return lookAway({ kind: 'not-covered' });
    try {
      // The page was open before Sidelight was installed or updated.
      await startContentScript(tab.id);
      answer = await askPage(tab.id, 'describePage', null);
    } catch (error) {
      return lookAway({ kind: 'failed', cause: 'outdated', detail: sayError(error) });
    }
  }
  if (!answer.ok) return { host, state: { kind: 'failed', cause: 'page', detail: answer.error } };
  return { host, state: await stateOf(answer.value, where ?? 'site') };
}

async function stateOf(report: PageReport, where: 'site' | 'everywhere'): Promise<PopupState> {
  switch (report.state) {
    case 'no-article':
      return { kind: 'no-article' };
    case 'paused':
      return { kind: 'paused', where };
    case 'reading':
      return { kind: 'reading', sentences: null };
    case 'failed':
      return { kind: 'failed', cause: report.cause, detail: report.detail };
    case 'read': {
      // The page has the text, the background the corpus: what is shown of sources never came through a page.
      const { article, anyTopic, chosenDay, marksShown, note } = report;
      const answer = await askBackground('analyze', { article, anyTopic, chosenDay });
      return answer.ok
        ? { kind: 'read', analysis: answer.value, article, anyTopic, marksShown, note }
        : { kind: 'failed', cause: 'page', detail: answer.error };
    }
  }
}
