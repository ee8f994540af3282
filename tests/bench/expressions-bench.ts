/**
 * How the time of each regular expression grows with the length of a hostile text: twice for linear ones, four times for
 * quadratic ones. What is quadratic must be handed bounded text; what grows faster is a fault. Exit code 1 if one is.
 */
import { builtExpressions, hostileTexts, writtenExpressions } from '../../scripts/regular-expressions.ts';

const LENGTH = 1_000;
/** Times below this say nothing about growth. */
const FLOOR = 2;
const longer = hostileTexts(2 * LENGTH);
const rows: { place: string; source: string; text: string; before: number; after: number }[] = [];
const expressions = [...writtenExpressions(), ...(await builtExpressions())];
for (const { place, expression } of expressions) {
  let worst: (typeof rows)[number] | undefined;
  hostileTexts(LENGTH).forEach((text, index) => {
    const before = timeOf(expression, text);
    if (before < FLOOR / 4) return;
    const twice = longer[index] ?? '';
    const after = Math.min(timeOf(expression, twice), timeOf(expression, twice));
    if (after < FLOOR || (worst && worst.after >= after)) return;
    worst = { place, source: expression.source.slice(0, 70), text: text.slice(0, 6), before, after };
  });
  if (worst) rows.push(worst);
}
rows.sort((a, b) => b.after - a.after);
console.log(
  `${expressions.length} regular expressions on ${longer.length} texts of ${LENGTH} and ${2 * LENGTH} characters.`,
);
for (const { place, source, text, before, after } of rows)
  console.log(
    `${before.toFixed(2)} ms, twice the text ${after.toFixed(2)} ms, ×${(after / before).toFixed(1)}  ${place}  ${JSON.stringify(text)}  ${source}`,
  );
const faults = rows.filter(({ before, after }) => after / Math.max(before, FLOOR) > 6);
for (const { place } of faults) console.log(`Grows faster than the square of the text: ${place}`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Milliseconds for all that a text is asked for: every match of it. */
function timeOf(expression: RegExp, text: string): number {
  const all = new RegExp(expression.source, [...new Set(`${expression.flags.replace('y', '')}g`)].join(''));
  const start = performance.now();
  text.replace(all, '');
  return performance.now() - start;
}
