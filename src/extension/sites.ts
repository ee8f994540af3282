import { browser } from 'wxt/browser';
import { coveredSites } from './covered-sites.ts';
import { siteOf } from './pause.ts';

/** The part of the browser's interface that the reader's own sites need. */
export interface SitesBrowser {
  permissions: {
    request(wish: Origins): Promise<boolean>;
    remove(wish: Origins): Promise<boolean>;
    contains(wish: Origins): Promise<boolean>;
    getAll(): Promise<{ origins?: string[] }>;
    onAdded: { addListener(hear: () => void): void };
    onRemoved: { addListener(hear: () => void): void };
  };
  scripting: {
    getRegisteredContentScripts(filter: { ids: string[] }): Promise<{ matches?: string[] }[]>;
    registerContentScripts(scripts: Registration[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
  };
  runtime: { getManifest(): { content_scripts?: { js?: string[] }[] } };
}

interface Origins {
  origins: string[];
}

interface Registration {
  id: string;
  matches: string[];
  js: string[];
}

/** What the reader typed, as a site; or why it cannot be one. */
export type SiteWish =
  | { kind: 'site'; site: string }
  /** No name of a site can be read in it. */
  | { kind: 'none' }
  /** A name or number of the reader's own network: what is there is nobody's article. */
  | { kind: 'local' }
  /** Sidelight runs there by itself as it is. */
  | { kind: 'covered'; site: string };

const ID = 'added-sites';

/** Ends of names that only mean something in one house. */
const LOCAL = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|onion)$/;

/**
 * Reads what the reader typed into "Add a site": a host or an address of a page there. Letters that look like others come
 * out in their own spelling (punycode).
 */
export function readSiteWish(typed: string): SiteWish {
  const text = typed.trim();
  const url =
    text.length > 2_000 ? null : URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '') return { kind: 'none' };
  const host = url.hostname.replace(/\.$/, '');
  if (LOCAL.test(host) || isAddress(host)) return { kind: 'local' };
  if (!/^(?=.{4,253}$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/.test(host)) return { kind: 'none' };
  const site = siteOf(host);
  return coveredSites.some((one) => siteOf(one.host) === site)
    ? { kind: 'covered', site }
    : { kind: 'site', site };
}

function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);
}

/** Both spellings of a site, as `siteOf` takes them for one. */
function patternsOf(site: string): string[] {
  return [`https://${site}/*`, `https://www.${site}/*`];
}

/** The host of a pattern that names one; null for patterns that stand for many. */
function hostOf(pattern: string): string | null {
  return /^(?:https|\*):\/\/([^*/]+)\/\*$/.exec(pattern)?.[1] ?? null;
}

/**
 * Asks the browser for leave to run on this site by itself. To be called in the reader's click, before anything is waited
 * for: browsers refuse to ask otherwise. Resolves with the reader's answer.
 *
 * @param host a host or site; `www.` before it makes no difference
 */
export function requestSite(host: string, api: SitesBrowser = browser): Promise<boolean> {
  return api.permissions.request({ origins: patternsOf(siteOf(host)) });
}

/** Asks for a covered host that the reader has taken away in the browser's settings. In the click, as requestSite. */
export function requestCovered(host: string, api: SitesBrowser = browser): Promise<boolean> {
  return api.permissions.request({ origins: [`https://${host}/*`] });
}

/** Gives the leave for a site back that the reader had added. */
export async function removeSite(host: string, api: SitesBrowser = browser): Promise<void> {
  await api.permissions.remove({ origins: patternsOf(siteOf(host)) });
}

/** The sites that the reader added, sorted. Those that Sidelight covers are not among them, nor leave for many sites. */
export async function addedSites(api: SitesBrowser = browser): Promise<string[]> {
  return [...new Set((await addedHosts(api)).map(siteOf))].sort();
}

/** Whether the reader added the site of this host. */
export async function isAddedSite(host: string, api: SitesBrowser = browser): Promise<boolean> {
  return (await addedSites(api)).includes(siteOf(host));
}

/**
 * The covered hosts on which the browser does not let Sidelight run by itself, because the reader said so there. Chrome lists
 * the hosts of content scripts and does not know them when asked for one; Firefox does both.
 */
export async function withheldHosts(api: SitesBrowser = browser): Promise<string[]> {
  const { origins = [] } = await api.permissions.getAll();
  const listed = new Set(origins);
  const hosts = coveredSites.map(({ host }) => host).filter((host) => !listed.has(`https://${host}/*`));
  const allowed = await Promise.all(
    hosts.map((host) => api.permissions.contains({ origins: [`https://${host}/*`] })),
  );
  return hosts.filter((_, index) => !allowed[index]);
}

async function addedHosts(api: SitesBrowser): Promise<string[]> {
  const { origins = [] } = await api.permissions.getAll();
  const covered = new Set(coveredSites.map(({ host }) => host));
  const hosts = origins.map(hostOf).filter((host) => host !== null && !covered.has(host));
  // Browsers list what they have since withheld, so each is asked for.
  const held = await Promise.all(
    hosts.map((host) => api.permissions.contains({ origins: [`https://${host}/*`] })),
  );
  return hosts.filter((host, index): host is string => host !== null && held[index] === true);
}

/**
 * Has the browser start the content script on the reader's own sites, as it does on those of the manifest: with the same
 * files, now and whenever a leave is given or taken. To be called when the background starts.
 */
export function registerAddedSites(api: SitesBrowser = browser): Promise<void> {
  let last: Promise<void> = Promise.resolve();
  /** One after the other: two registrations under one name fail. */
  const follow = () => {
    last = last.catch(() => undefined).then(() => register(api));
    return last;
  };
  api.permissions.onAdded.addListener(follow);
  api.permissions.onRemoved.addListener(follow);
  return follow();
}

async function register(api: SitesBrowser): Promise<void> {
  const matches = (await addedHosts(api)).sort().map((host) => `https://${host}/*`);
  const [registered] = await api.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.join() === (registered?.matches ?? []).toSorted().join()) return;
  if (registered) await api.scripting.unregisterContentScripts({ ids: [ID] });
  const [script] = api.runtime.getManifest().content_scripts ?? [];
  if (matches.length === 0 || !script) return;
  await api.scripting.registerContentScripts([{ id: ID, matches, js: pathsOf(script.js) }]);
}

/** Firefox names the files of a manifest by whole addresses, and takes them without the host alone. */
function pathsOf(files: readonly string[] = []): string[] {
  return files.map((file) => new URL(file, 'https://extension/').pathname);
}
