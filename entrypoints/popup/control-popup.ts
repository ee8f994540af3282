import { browser } from 'wxt/browser';
import {
  type ActiveTab,
  findActiveTab,
  isReadablePage,
  startContentScript,
} from '../../src/extension/active-tab.ts';
import { isCovered } from '../../src/extension/covered-sites.ts';
import {
  askBackground,
  askPage,
  hearPageChanges,
  type PageReport,
  sayError,
} from '../../src/extension/messages.ts';
import { pauseFor, siteOf, withSite } from '../../src/extension/pause.ts';
import { hearSettings, readSettings, type Settings, writeSetting } from '../../src/extension/settings.ts';
import type { PopupProps, PopupState } from '../../src/ui/popup-props.ts';
import { saveFile } from './save-file.ts';

/**
 * Keeps the popup in step with the tab it stands over: `show` is called with all there is to show, at once and whenever
 * something of it has changed. The tab knows its state, the background the corpus; the popup only asks.
 */
export async function controlPopup(show: (props: PopupProps) => void): Promise<void> {
  const tab = await findActiveTab();
  const host = tab?.url && /^https?:$/.test(tab.url.protocol) ? tab.url.hostname : null;
  let shown: PopupProps = {
    place: 'popup',
    today: new Date().toISOString().slice(0, 10),
    textSize: 1,
    state: { kind: 'reading', sentences: null },
    site: host === null ? null : siteOf(host),
    pack: null,
    storageUnreadable: false,
    actions: {
      checkPage: () => checkPage(),
      readAgain: () => checkPage(),
      stop: () => void (tab && askPage(tab.id, 'stopReading', null).catch(fail)),
      showPage: refresh,
      step: (by) => void (tab && askPage(tab.id, 'step', { by }).catch(fail)),
      toggleMarks: () => void (tab && askPage(tab.id, 'toggleMarks', null).catch(fail)),
      chooseDay: (day) => void (tab && askPage(tab.id, 'chooseDay', { day }).catch(fail)),
      jumpTo: (claimId, mention) => jumpTo(claimId, mention),
      pauseSite: () => changePause('site', true),
      pauseEverywhere: () => changePause('everywhere', true),
      resume: (where) => changePause(where, false),
      allowSite: null,
      async search(query) {
        const answer = await askBackground('searchClaims', { query });
        if (!answer.ok) throw new Error(answer.error);
        return answer.value;
      },
      openOptions: () => void browser.runtime.openOptionsPage(),
      openPanel: null,
      saveFile,
      openDossier: () => undefined,
    },
    tools: {
      copy: (text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        ),
      hide: (claimId, text) => void askBackground('hideMatch', { claimId, text }).catch(fail),
      unhide: (claimId, text) => void askBackground('showMatch', { claimId, text }).catch(fail),
      about: {
        version: browser.runtime.getManifest().version,
        corpusVersion: '',
        issuesPage: browser.runtime.getManifest().homepage_url ?? null,
        address: tab?.url?.href ?? null,
      },
    },
  };

  function change(part: Partial<PopupProps>): void {
    shown = { ...shown, ...part };
    show(shown);
  }

  function fail(error: unknown): void {
    change({ state: { kind: 'failed', cause: 'page', detail: sayError(error) } });
  }

  let asked = 0;
  /** Asks anew; an answer that a newer question has overtaken is dropped. */
  async function refresh(): Promise<void> {
    asked += 1;
    const question = asked;
    try {
      const { settings, unreadable } = await readSettings();
      const state = await lookAt(tab, settings);
      if (question === asked) change({ state, storageUnreadable: unreadable, textSize: settings.textSize });
    } catch (error) {
      if (question === asked) fail(error);
    }
  }

  async function checkPage(): Promise<void> {
    if (!tab || host === null) return;
    // Asking a second time for a page that is off topic means: compare it all the same.
    const anyTopic = shown.state.kind === 'read' && !shown.state.analysis.topic.onTopic;
    const wish = { anyTopic, once: !isCovered(host) };
    change({ state: { kind: 'reading', sentences: null } });
    try {
      await askPage(tab.id, 'checkPage', wish).catch(async () => {
        await startContentScript(tab.id);
        await askPage(tab.id, 'checkPage', wish);
      });
      await refresh();
    } catch (error) {
      fail(error);
    }
  }

  async function jumpTo(claimId: string, mention: number): Promise<void> {
    if (!tab) return;
    const answer = await askPage(tab.id, 'jumpTo', { claimId, mention }).catch(fail);
    if (answer?.ok) window.close();
    else refresh();
  }

  async function changePause(where: 'site' | 'everywhere', paused: boolean): Promise<void> {
    try {
      const { settings } = await readSettings();
      if (where === 'everywhere') await writeSetting('pausedEverywhere', paused);
      else if (host !== null) await writeSetting('pausedSites', withSite(settings.pausedSites, host, paused));
    } catch {
      change({ storageUnreadable: true });
    }
  }

  show(shown);
  hearPageChanges((tabId) => {
    if (tabId === tab?.id) refresh();
  });
  hearSettings(refresh);
  const [pack] = await Promise.all([askBackground('describePack', null).catch(() => null), refresh()]);
  if (pack?.ok) change({ pack: pack.value });
}

/** What stands in the tab, for the popup. */
async function lookAt(tab: ActiveTab | null, settings: Settings): Promise<PopupState> {
  if (!tab?.url || !(await isReadablePage(tab))) return { kind: 'closed-page' };
  const host = tab.url.hostname;
  const where = pauseFor(settings, host);
  let answer = await askPage(tab.id, 'describePage', null).catch(() => null);
  if (!answer && where) return { kind: 'paused', where };
  if (!answer && isCovered(host)) {
    // The page was open before Sidelight was installed or updated.
    await startContentScript(tab.id);
    answer = await askPage(tab.id, 'describePage', null);
  }
  if (!answer) return { kind: 'not-covered' };
  if (!answer.ok) return { kind: 'failed', cause: 'page', detail: answer.error };
  return stateOf(answer.value, where ?? 'site');
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
      return { kind: 'failed', cause: 'page', detail: report.detail };
    case 'read': {
      // The page has the text, the background the corpus: what the popup shows of sources never came through a page.
      const { article, anyTopic, chosenDay, marksShown } = report;
      const answer = await askBackground('analyze', { article, anyTopic, chosenDay });
      return answer.ok
        ? { kind: 'read', analysis: answer.value, anyTopic, marksShown }
        : { kind: 'failed', cause: 'page', detail: answer.error };
    }
  }
}
