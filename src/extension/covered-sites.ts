import sites from '../../assets/covered-sites.json' with { type: 'json' };

/** A site on which Sidelight runs by itself. */
export interface CoveredSite {
  host: string;
  name: string;
  /** ISO 3166 code of two letters. */
  country: string;
  kind: string;
}

/** The reviewed list. Content scripts do without it: the browser matches them by the manifest. */
export const coveredSites: readonly CoveredSite[] = sites;

/** Whether Sidelight runs on pages of this host by itself. */
export function isCovered(host: string): boolean {
  return coveredSites.some((site) => site.host === host);
}
