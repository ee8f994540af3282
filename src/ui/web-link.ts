/**
 * The address as a link may have it; undefined for any other than a page on the web, so that the link leads nowhere. Packs hold
 * no other either: this is for what a view is handed by mistake.
 */
export function webLink(address: string): string | undefined {
  return /^https?:\/\//i.test(address) ? address : undefined;
}
