import type { Analysis, ClaimAnalysis, Mention, SourceGroup, TopicReason } from '../model.ts';
import { whyText } from './why-text.ts';

const HEADINGS = new Map<SourceGroup['when'], string>([
  ['then', 'Known then'],
  ['later', 'Since then'],
  ['undated', 'No date on the source'],
  ['all', 'All sources'],
]);

/**
 * What was found in one article, for people at a terminal.
 *
 * @param anyTopic sentences were compared whatever the article is about
 */
export function reportOf(file: string, analysis: Analysis, anyTopic = false): string {
  const lines = [
    `${file}`,
    analysis.headline ? `  ${analysis.headline}` : '  (no headline found)',
    analysis.day
      ? `  Article dated ${analysis.day}`
      : '  No article date found: sources are not told apart by date. Give it with --published YYYY-MM-DD.',
  ];
  if (analysis.modified) lines.push(`  Updated ${analysis.modified}`);
  if (!analysis.language.supported)
    return [
      ...lines,
      `  In a language that this corpus has no phrasings for (${analysis.language.code ?? 'not declared'}); nothing was compared.`,
    ].join('\n');
  if (!analysis.topic.onTopic) {
    const outside = `  Outside the topic (${analysis.pack.title});`;
    if (!anyTopic)
      return [
        ...lines,
        `${outside} nothing was compared with a source.`,
        `  ${whyOutside(analysis.topic.reason)} --any-topic compares it all the same.`,
      ].join('\n');
    lines.push(`${outside} compared all the same.`);
  }
  const { sentences, matched, beyondLimit } = analysis.coverage;
  const rest = sentences - matched;
  lines.push(
    `  ${matched} of ${count(sentences, 'sentence')} match a claim we hold; the other ${rest} ${rest === 1 ? 'was' : 'were'} not checked.`,
  );
  if (beyondLimit > 0)
    lines.push(
      `  Of these the last ${beyondLimit} ${beyondLimit === 1 ? 'was' : 'were'} not compared: the text is longer than Sidelight compares.`,
    );
  analysis.claims.forEach((claim, index) => {
    lines.push('', ...claimLines(claim, index + 1));
  });
  return lines.join('\n');
}

function whyOutside(reason: TopicReason): string {
  switch (reason.code) {
    case 'required-missing':
      return `It has none of the words ${reason.missing.join(', ')}.`;
    case 'too-few-terms':
      return `It has too few of the topic’s words: ${reason.words.join(', ')}.`;
    case 'no-text':
      return 'It has no text.';
    case 'other-language':
    case 'on-topic':
      return '';
  }
}

function claimLines(claim: ClaimAnalysis, number: number): string[] {
  const lead = claim.mentions[claim.lead];
  if (!lead) return [];
  const lines = [`  ${number}. ${claim.title}  [${claim.claimId}]`];
  for (const mention of claim.mentions) lines.push(`     “${mention.text}”${reading(mention)}`);
  lines.push(`     ${count(claim.totals.sources, 'source')} · ${count(claim.totals.origins, 'origin')}`);
  for (const group of lead.groups) {
    lines.push(
      `     ${HEADINGS.get(group.when)}: ${count(group.sourceCount, 'source')} · ${count(group.originCount, 'origin')}`,
    );
    for (const item of group.items) {
      const first = claim.sources[item.sources[0] ?? -1];
      const comparison = lead.comparisons[item.sources[0] ?? -1];
      if (!first || !comparison) continue;
      const outlets = item.sources.map((at) => claim.sources[at]?.publisher ?? '').join(', ');
      lines.push(
        `       ${item.relation}: ${outlets}${first.knownOn ? `, ${first.knownOn}` : ''} (${whyText(comparison.why, first)})`,
      );
    }
  }
  if (claim.later)
    lines.push(`     Since then: ${claim.later.fact}, ${claim.later.who}, ${claim.later.date}`);
  return lines;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function reading(mention: Mention): string {
  const { polarity, quantity, attribution } = mention.assertion;
  const notes = [
    polarity === 'denies' ? 'denied here' : polarity === 'hedges' ? 'left open here' : null,
    quantity ? `figure: ${quantity.text}` : null,
    attribution ? `reported as: ${attribution}` : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}
