import { browser } from 'wxt/browser';
import { askBackground, askPage, hearPageChanges, sayError } from '../../src/extension/messages.ts';
import type { DossierState } from '../../src/ui/dossier/DossierPage.tsx';

/**
 * Shows the dossier of the article in a tab. `asked` is the tab's id as the address has it. Once it stands it stays as it
 * is, whatever becomes of the tab: it tells of the article as it was compared then.
 */
export async function controlDossier(
  asked: string | null,
  show: (state: DossierState) => void,
): Promise<void> {
  const tabId = /^\d+$/.test(asked ?? '') ? Number(asked) : null;
  show({ kind: 'reading' });
  if (tabId === null) {
    show({ kind: 'tab-gone' });
    return;
  }
  let settled = false;
  async function look(id: number): Promise<void> {
    const state = await dossierOf(id).catch(
      (error: unknown): DossierState => ({ kind: 'failed', detail: sayError(error) }),
    );
    if (settled) return;
    settled = state.kind !== 'reading';
    show(state);
    if (settled) stopHearing();
  }
  // A page that is still being read says so, and says again when it has been.
  const stopHearing = hearPageChanges((changed) => {
    if (changed === tabId) look(tabId);
  });
  await look(tabId);
}

async function dossierOf(tabId: number): Promise<DossierState> {
  const answer = await askPage(tabId, 'describePage', null).catch(() => null);
  if (!answer) return { kind: 'tab-gone' };
  if (!answer.ok) return { kind: 'failed', detail: answer.error };
  const report = answer.value;
  if (report.state === 'reading') return { kind: 'reading' };
  if (report.state === 'failed') return { kind: 'failed', detail: report.detail };
  if (report.state !== 'read') return { kind: 'page-changed' };
  const { article, anyTopic, chosenDay } = report;
  const compared = await askBackground('analyze', { article, anyTopic, chosenDay });
  if (!compared.ok) return { kind: 'failed', detail: compared.error };
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return {
    kind: 'ready',
    dossier: {
      analysis: compared.value,
      article,
      // The tab's own, where the browser tells it; else the one that the page gives for itself.
      address: tab?.url && /^https?:/.test(tab.url) ? tab.url : article.url,
      madeOn: today(),
      version: browser.runtime.getManifest().version,
    },
    isPrivate: tab?.incognito ?? false,
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
