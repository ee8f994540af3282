import { browser } from 'wxt/browser';
import { coveredSites } from '../../src/extension/covered-sites.ts';
import { withoutMatch } from '../../src/extension/hidden-matches.ts';
import { askBackground, heldIn, sayError } from '../../src/extension/messages.ts';
import { siteOf, withSite } from '../../src/extension/pause.ts';
import { saveFile } from '../../src/extension/save-file.ts';
import {
  defaultSettings,
  hearSettings,
  readSettings,
  type Settings,
  writeSettings,
} from '../../src/extension/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../src/extension/settings-file.ts';
import {
  addedSites,
  readSiteWish,
  removeSite,
  requestCovered,
  requestSite,
  withheldHosts,
} from '../../src/extension/sites.ts';
import type {
  AddOutcome,
  ImportOutcome,
  OptionsProps,
  ShortcutRow,
  SiteRow,
  StoredItem,
} from '../../src/ui/options/options-props.ts';

/**
 * Keeps the options in step with what is stored and with what the browser allows: `show` is called with all there is to
 * show when the settings have been read, and whenever something of it has changed, here or elsewhere.
 */
export async function controlOptions(show: (props: OptionsProps) => void): Promise<void> {
  const { version, homepage_url } = browser.runtime.getManifest();
  let settings: Settings = defaultSettings;
  /** Where the browser lets Sidelight run. */
  let leave: { added: string[]; withheld: string[] } = { added: [], withheld: [] };
  let shown: OptionsProps = {
    look: settings,
    pausedEverywhere: settings.pausedEverywhere,
    sites: [],
    hidden: [],
    shortcuts: null,
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    corpus: null,
    corpusFault: null,
    stored: [],
    storageFault: null,
    version,
    issuesPage: homepage_url ?? null,
    today: new Date().toISOString().slice(0, 10),
    actions: {
      pauseEverywhere: (paused) => void write({ pausedEverywhere: paused }),
      pauseSite: (site, paused) => void write({ pausedSites: withSite(settings.pausedSites, site, paused) }),
      addSite,
      allowSite: (host) => void requestCovered(host).then(refreshSites),
      removeSite: (site) => void removeSite(site).then(refreshSites),
      setLook: (change) => void write(change),
      restore: (match) => void write({ hiddenMatches: withoutMatch(settings.hiddenMatches, match) }),
      restoreAll: () => void write({ hiddenMatches: [] }),
      openShortcuts: findShortcutSettings(),
      async search(query) {
        return heldIn(await askBackground('searchClaims', { query }));
      },
      exportSettings: () =>
        saveFile('sidelight-settings.json', 'application/json', writeSettingsFile(settings, version)),
      importSettings,
      deleteEverything,
    },
  };

  function change(part: Partial<OptionsProps>): void {
    shown = { ...shown, ...part };
    show(shown);
  }

  async function refresh(): Promise<void> {
    const [{ settings: read, unreadable }, stored] = await Promise.all([readSettings(), readStored()]);
    settings = read;
    change({
      look: settings,
      pausedEverywhere: settings.pausedEverywhere,
      sites: siteRows(settings, leave),
      hidden: settings.hiddenMatches,
      stored,
      storageFault: unreadable ? 'unreadable' : null,
    });
  }

  async function refreshSites(): Promise<void> {
    const [added, withheld] = await Promise.all([addedSites(), withheldHosts()]);
    leave = { added, withheld };
    change({ sites: siteRows(settings, leave) });
  }

  /** A change that cannot be stored is said to be lost. */
  async function write(part: Partial<Settings>): Promise<void> {
    // The next click may come before the storage has answered.
    settings = { ...settings, ...part };
    try {
      await writeSettings(part);
    } catch {
      await refresh();
      change({ storageFault: 'unwritable' });
    }
  }

  /** Nothing is waited for before the browser is asked: it takes no question that does not come with a click. */
  function addSite(typed: string): Promise<AddOutcome> {
    const wish = readSiteWish(typed);
    if (wish.kind !== 'site') return Promise.resolve(wish);
    const { site } = wish;
    if (leave.added.includes(site)) return Promise.resolve({ kind: 'already', site });
    return requestSite(site).then(
      async (given): Promise<AddOutcome> => {
        await refreshSites();
        return { kind: given ? 'added' : 'declined', site };
      },
      (): AddOutcome => ({ kind: 'failed' }),
    );
  }

  async function importSettings(text: string): Promise<ImportOutcome> {
    const reading = readSettingsFile(text);
    if (reading.kind !== 'read') return { kind: reading.kind };
    const taken = Object.keys(reading.settings);
    if (taken.length === 0) return { kind: 'nothing' };
    try {
      await writeSettings(reading.settings);
    } catch {
      return { kind: 'failed' };
    }
    return { kind: 'taken', taken, refused: reading.refused };
  }

  async function deleteEverything(): Promise<void> {
    try {
      await Promise.all([
        browser.storage.local.clear(),
        browser.storage.session.clear(),
        ...leave.added.map((site) => removeSite(site)),
      ]);
    } finally {
      // Settings that stood at their defaults are not heard of when they go.
      await Promise.all([refresh(), refreshSites()]);
    }
  }

  async function describeCorpus(): Promise<void> {
    const answer = await askBackground('describeCorpus', null).catch((error: unknown) => ({
      ok: false as const,
      error: sayError(error),
    }));
    if (!answer.ok) return change({ corpusFault: answer.error });
    change({ corpus: answer.value });
    // A hidden match whose claim the corpus has given up can never come back.
    const held = new Set(answer.value.claims.map(({ claimId }) => claimId));
    const kept = settings.hiddenMatches.filter(({ claimId }) => held.has(claimId));
    if (kept.length < settings.hiddenMatches.length) await write({ hiddenMatches: kept });
  }

  await Promise.all([refresh(), refreshSites()]);
  hearSettings(refresh);
  browser.permissions.onAdded.addListener(() => void refreshSites());
  browser.permissions.onRemoved.addListener(() => void refreshSites());
  const [shortcuts] = await Promise.all([readShortcuts(), describeCorpus()]);
  change({ shortcuts });
}

/** Covered sites, those that the reader added, and those that are known for a pause alone; sorted by site. */
function siteRows(settings: Settings, leave: { added: string[]; withheld: string[] }): SiteRow[] {
  const paused = new Set(settings.pausedSites);
  const covered = coveredSites.map(({ host, name }): SiteRow => {
    const site = siteOf(host);
    const withheld = leave.withheld.includes(host);
    return {
      site,
      host,
      name,
      origin: 'covered',
      state: paused.has(site) ? 'paused' : withheld ? 'withheld' : 'on',
    };
  });
  const added = leave.added.map(
    (site): SiteRow => ({
      site,
      host: site,
      name: null,
      origin: 'added',
      state: paused.has(site) ? 'paused' : 'on',
    }),
  );
  const listed = new Set([...covered, ...added].map(({ site }) => site));
  const others = settings.pausedSites
    .filter((site) => !listed.has(site))
    .map((site): SiteRow => ({ site, host: site, name: null, origin: 'paused', state: 'paused' }));
  return [...covered, ...added, ...others].sort((one, other) => one.site.localeCompare(other.site));
}

/** All that is in the storage, by name; nothing where it cannot be read. */
async function readStored(): Promise<StoredItem[]> {
  const items: Record<string, unknown> = await browser.storage.local.get(null).catch(() => ({}));
  return Object.entries(items)
    .map(([name, value]) => ({ name, value: JSON.stringify(value) ?? '' }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** None where the browser has no shortcuts, as on a phone. */
async function readShortcuts(): Promise<ShortcutRow[]> {
  const commands = (await browser.commands?.getAll().catch(() => [])) ?? [];
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description: name.startsWith('_') ? '' : description,
    keys: shortcut,
  }));
}

/** Firefox has a way to its page for shortcuts, Chrome has none. */
function findShortcutSettings(): (() => void) | null {
  const commands: unknown = browser.commands;
  const isThere = typeof commands === 'object' && commands !== null && 'openShortcutSettings' in commands;
  if (!isThere || typeof commands.openShortcutSettings !== 'function') return null;
  const open = commands.openShortcutSettings;
  return () => void open.call(commands);
}
