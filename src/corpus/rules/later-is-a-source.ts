import { faultInClaim, type Rule } from './rule.ts';

/** What a claim says under "Since then" points at one of the claim's own sources. */
export const laterIsASource: Rule = (parsed) =>
  parsed.pack.claims
    .filter(({ later, evidence }) => later !== null && !evidence.some(({ url }) => url === later.url))
    .map((claim) =>
      faultInClaim(
        parsed,
        claim.id,
        'later.url',
        `expected the address of a row of this claim's evidence, found "${claim.later?.url}"`,
      ),
    );
