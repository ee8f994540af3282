import type { Fault } from './fault.ts';
import type { ParsedPack } from './parse-pack.ts';
import { carriersFitHosts } from './rules/carriers-fit-hosts.ts';
import { daysArePast } from './rules/days-are-past.ts';
import { groupsAreNotMistyped } from './rules/groups-are-not-mistyped.ts';
import { idsAreUnique } from './rules/ids-are-unique.ts';
import { laterIsASource } from './rules/later-is-a-source.ts';
import { originsAreKnown } from './rules/origins-are-known.ts';
import { phrasingsAreNotShared } from './rules/phrasings-are-not-shared.ts';
import { publishersAreKnown } from './rules/publishers-are-known.ts';
import { quantitiesAreInOrder } from './rules/quantities-are-in-order.ts';
import type { Rule } from './rules/rule.ts';
import { sourcesAreListedOnce } from './rules/sources-are-listed-once.ts';
import { type ReadFigures, valuesAreInReports } from './rules/values-are-in-reports.ts';
import { type MeasuredText, wordingIsNotShared } from './rules/wording-is-not-shared.ts';

/** Runs every rule that a pack's files must keep together. Answers all faults at once; none means that it is sound. */
export function checkPack(
  parsed: ParsedPack,
  readFigures: ReadFigures,
  measuredTexts: readonly MeasuredText[],
): Fault[] {
  const rules: Rule[] = [
    idsAreUnique,
    groupsAreNotMistyped,
    publishersAreKnown,
    originsAreKnown,
    carriersFitHosts,
    laterIsASource,
    sourcesAreListedOnce,
    quantitiesAreInOrder,
    valuesAreInReports(readFigures),
    daysArePast,
    phrasingsAreNotShared,
    wordingIsNotShared(measuredTexts),
  ];
  return rules.flatMap((rule) => rule(parsed));
}
