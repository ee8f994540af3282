import type { ClaimAnalysis, Day, Mention, OriginItem, SourceGroup } from '../../model.ts';
import { compareRows } from '../compare-rows.ts';
import { isOwnOutlet } from '../origin-shapes.ts';
import { readingWords } from '../reading-words.ts';
import { strings } from '../strings/card.ts';
import { dossierStrings } from '../strings/dossier.ts';
import { whenTitle } from '../when-title.ts';
import { type Dossier, dossierFacts, originWords } from './dossier.ts';
import { escapeMarkdown, markdownLink } from './escape-markdown.ts';
import { otherSentences } from './other-sentences.ts';
import { reportHead, reportNotes, shapeOf, standingWords } from './report-words.ts';
import { timelineDays } from './timeline-days.ts';

/** The dossier as Markdown (CommonMark with GitHub's tables). No text of the page or of a source acts as markup. */
export function dossierMarkdown(dossier: Dossier): string {
  const { analysis } = dossier;
  const { headline, claims, day } = analysis;
  const blocks = [
    `# ${escapeMarkdown(headline === null ? dossierStrings.titleNoHeadline : dossierStrings.title(headline))}`,
    dossierFacts(dossier)
      .map(
        ({ label, words, isAddress }) =>
          `- ${label}: ${isAddress ? markdownLink(words) : escapeMarkdown(words)}`,
      )
      .join('\n'),
    escapeMarkdown(dossierStrings.method),
    ...(claims.length === 0 ? [escapeMarkdown(dossierStrings.noClaims)] : []),
    ...claims.flatMap((claim, index) => claimBlocks(claim, index + 1, day)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function claimBlocks(claim: ClaimAnalysis, number: number, day: Day | null): string[] {
  const mention = claim.mentions[claim.lead];
  if (!mention) return [];
  const others = otherSentences(claim, day);
  const reading = readingWords(mention.assertion);
  return [
    `## ${dossierStrings.claimHeading(number, escapeMarkdown(claim.title))}`,
    `> ${escapeMarkdown(mention.text)}`,
    escapeMarkdown(dossierStrings.claimHeld(claim.statement)),
    ...(reading === null ? [] : [escapeMarkdown(reading)]),
    ...compareBlock(claim, mention, day),
    ...(claim.later
      ? [escapeMarkdown(dossierStrings.laterLine(claim.later.fact, claim.later.who, claim.later.date))]
      : []),
    escapeMarkdown(originWords(claim, mention, day)),
    ...timelineBlock(claim, mention, day),
    ...(mention.groups.length === 0 ? [escapeMarkdown(dossierStrings.noSources)] : []),
    ...mention.groups.flatMap((group) => groupBlocks(claim, mention, group, day)),
    ...(others.length > 0
      ? [
          `### ${dossierStrings.otherSentences}`,
          others
            .map(({ text, words }) => `- ${escapeMarkdown(text)}  \n  ${escapeMarkdown(words)}`)
            .join('\n'),
        ]
      : []),
    ...(claim.summary ? [`### ${strings.aboutThisClaim}`, escapeMarkdown(claim.summary)] : []),
  ];
}

function compareBlock(claim: ClaimAnalysis, mention: Mention, day: Day | null): string[] {
  const rows = compareRows(claim, mention, day).map((row) => [
    row.label,
    row.article ?? strings.notRead,
    [
      [row.sources, row.differs ? strings.differs : '', row.aside].filter((part) => part !== '').join(' '),
      ...row.notes.map(({ says, who }) => `${strings.nameWithAside(says, who)} ${strings.note}`),
    ]
      .filter((part) => part !== '')
      .join('; '),
  ]);
  if (rows.length === 0) return [];
  const head = ['', strings.thisArticle, day ? strings.sourcesBy(day) : strings.allSources];
  const line = (cells: string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [[line(head), '| --- | --- | --- |', ...rows.map(line)].join('\n')];
}

function timelineBlock(claim: ClaimAnalysis, mention: Mention, day: Day | null): string[] {
  const days = day ? timelineDays(claim, mention, day) : [];
  if (days.length === 0) return [];
  return [escapeMarkdown(`${dossierStrings.timeline}: ${days.map(({ words }) => words).join(' · ')}`)];
}

function groupBlocks(claim: ClaimAnalysis, mention: Mention, group: SourceGroup, day: Day | null): string[] {
  const counts = strings.counts(group.sourceCount, group.originCount);
  return [
    `### ${escapeMarkdown(strings.nameWithAside(whenTitle(group, day), counts))}`,
    group.items.map((item) => itemLines(claim, mention, item, group.when === 'later')).join('\n'),
  ];
}

function itemLines(claim: ClaimAnalysis, mention: Mention, item: OriginItem, later: boolean): string {
  const first = claim.sources[item.sources[0] ?? -1];
  if (!first) return '';
  const head = [
    `${shapeOf(item.relation, later)} **${strings.stance[item.relation]}**`,
    first.knownOn ? strings.day(first.knownOn) : strings.undated,
    escapeMarkdown(first.originWhat),
    strings.basis[first.originBasis],
    ...(item.sources.length > 1 ? [strings.fold(item.sources.length)] : []),
    ...(isOwnOutlet(claim, item) ? [strings.notIndependent] : []),
  ].join(' · ');
  return [`- ${head}`, ...item.sources.map((index) => reportLine(claim, mention, index))].join('\n');
}

function reportLine(claim: ClaimAnalysis, mention: Mention, index: number): string {
  const source = claim.sources[index];
  if (!source) return '';
  const notes = reportNotes(source);
  const head = [reportHead(source), ...notes].join(', ');
  const words = [dossierStrings.described(source.reports), ...standingWords(claim, mention, index)];
  return `  - ${escapeMarkdown(head)} ${markdownLink(source.url)}  \n    ${words.map(escapeMarkdown).join(' ')}`;
}
