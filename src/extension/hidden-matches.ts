import type { Analysis, Mention } from '../model.ts';
import { sentenceHash } from './sentence-hash.ts';
import type { HiddenMatch } from './settings.ts';

/** As many as fit into a few kilobytes; the one hidden first is given up first. */
const MOST = 2_000;

/** The list with this match at its end. */
export async function withHidden(
  hidden: readonly HiddenMatch[],
  claimId: string,
  text: string,
): Promise<HiddenMatch[]> {
  const hash = await sentenceHash(text);
  return [...withoutMatch(hidden, { claimId, hash }), { claimId, hash }].slice(-MOST);
}

/** The list without this match. */
export function withoutMatch(hidden: readonly HiddenMatch[], { claimId, hash }: HiddenMatch): HiddenMatch[] {
  return hidden.filter((one) => one.claimId !== claimId || one.hash !== hash);
}

/** The analysis without the matches that the reader said are none, and with their number. */
export async function hideMatches(analysis: Analysis, hidden: readonly HiddenMatch[]): Promise<Analysis> {
  if (hidden.length === 0) return analysis;
  const keys = new Set(hidden.map(({ claimId, hash }) => `${claimId} ${hash}`));
  let left = 0;
  const keep = async (claimId: string, mention: Mention): Promise<Mention[]> => {
    if (!keys.has(`${claimId} ${await sentenceHash(mention.text)}`)) return [mention];
    left += 1;
    return [];
  };
  const claims = [];
  for (const claim of analysis.claims) {
    const mentions = (await Promise.all(claim.mentions.map((one) => keep(claim.claimId, one)))).flat();
    const lead = claim.mentions[claim.lead];
    if (mentions.length > 0)
      claims.push({ ...claim, mentions, lead: Math.max(0, lead ? mentions.indexOf(lead) : 0) });
  }
  if (left === 0) return analysis;
  const matched = new Set(claims.flatMap(({ mentions }) => mentions.map(({ sentence }) => sentence))).size;
  return { ...analysis, claims, hidden: left, coverage: { ...analysis.coverage, matched } };
}
