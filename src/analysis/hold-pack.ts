import type { Analysis, Claim, HeldClaim, HeldSource, Pack } from '../model.ts';
import { knownOn } from '../stance/known-when.ts';
import { type OutletNames, outletsOf } from '../stance/same-outlet.ts';

/** What a pack holds, with sources, origins and publishers put together. */
export interface Holdings {
  /** What the pack is and how much it holds, in a few figures. */
  description: Analysis['pack'];
  /** Parallel to the claim's evidence. */
  sourcesOf(claim: Claim): HeldSource[];
  /** The outlets of the claim's source at this index. */
  outletsOf(claim: Claim, index: number): OutletNames;
  /** Every claim with all its sources, in the pack's order. */
  claims(): HeldClaim[];
}

/** Puts each source together with its origin and publisher: once a claim, when it is first asked for. */
export function holdPack(pack: Pack): Holdings {
  const origins = new Map(pack.origins.map((origin) => [origin.id, origin]));
  const publishers = new Map(
    pack.publishers.flatMap((publisher) =>
      [publisher.name, ...publisher.aliases].map((name) => [name, publisher] as const),
    ),
  );
  for (const publisher of pack.publishers) publishers.set(publisher.name, publisher);

  const held = new Map<string, { sources: HeldSource[]; outlets: OutletNames[] }>();
  const hold = (claim: Claim) => {
    const known = held.get(claim.id);
    if (known) return known;
    const sources = claim.evidence.map((evidence): HeldSource => {
      const origin = origins.get(evidence.origin);
      const publisher = publishers.get(evidence.publisher);
      return {
        ...evidence,
        publisherKind: publisher?.kind ?? 'other',
        country: publisher?.country ?? null,
        originWhat: origin?.what ?? evidence.origin,
        originBasis: origin?.basis ?? evidence.basis,
        knownOn: knownOn(evidence, origin),
      };
    });
    const outlets = claim.evidence.map((evidence) => outletsOf(evidence, publishers));
    const holding = { sources, outlets };
    held.set(claim.id, holding);
    return holding;
  };

  return {
    description: {
      id: pack.topic.id,
      title: pack.topic.title,
      about: pack.topic.about,
      version: pack.topic.version,
      compiled: pack.topic.compiled,
      claims: pack.claims.length,
      sources: pack.claims.reduce((sum, claim) => sum + claim.evidence.length, 0),
      origins: pack.origins.length,
    },
    sourcesOf: (claim) => hold(claim).sources,
    outletsOf: (claim, index) => hold(claim).outlets[index] ?? { names: new Set(), hosts: [] },
    claims: () =>
      pack.claims.map((claim) => {
        const { sources } = hold(claim);
        return {
          claimId: claim.id,
          title: claim.title,
          statement: claim.statement,
          group: claim.group,
          kind: claim.kind,
          asOf: claim.asOf,
          quantity: claim.quantity,
          summary: claim.summary,
          later: claim.later,
          sources,
          totals: {
            sources: sources.length,
            origins: new Set(sources.map(({ origin }) => origin)).size,
          },
        };
      }),
  };
}
