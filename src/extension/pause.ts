import type { Settings } from './settings.ts';

/** Where Sidelight is paused, seen from one page. Everywhere goes before the site. */
export type Pause = 'everywhere' | 'site';

/** The site of a page for pausing: its host without `www.`, so that both spellings are one site. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Whether and where Sidelight is paused for a page of this host. */
export function pauseFor(settings: Settings, host: string): Pause | null {
  if (settings.pausedEverywhere) return 'everywhere';
  return settings.pausedSites.includes(siteOf(host)) ? 'site' : null;
}

/** The list of paused sites with this host's site in it or out of it. */
export function withSite(pausedSites: readonly string[], host: string, paused: boolean): string[] {
  const others = pausedSites.filter((site) => site !== siteOf(host));
  return paused ? [...others, siteOf(host)].sort() : others;
}
