import type { ClaimAnalysis, Day, HeldSource, Mention, Relation, Source, SourceGroup } from '../../model.ts';
import { formatFigure } from '../format-figure.ts';
import { strings } from '../strings/card.ts';
import { citationStrings } from '../strings/citation.ts';

/** How a citation is written. APA: 7th edition. Chicago: 17th edition, as in a bibliography. */
export type CitationStyle = 'plain' | 'apa' | 'chicago';

/**
 * One source as a citation, in one line. What is not held is said to be missing or left out: no date is "n.d.", and in
 * place of a title stands our description of the report, marked as ours. `accessedOn`: the day on which the reader
 * opened the page, where the style is to name it.
 */
export function citeSource(source: HeldSource, style: CitationStyle, accessedOn: Day | null = null): string {
  return writers[style](source, accessedOn);
}

/**
 * All sources of a claim as they stand to one sentence, a line each: known then, since then, undated. Plain text begins
 * with the figures side by side where they were compared, and sets the groups apart by their headings.
 */
export function citeSources(
  claim: ClaimAnalysis,
  mention: Mention,
  style: CitationStyle,
  accessedOn: Day | null = null,
): string {
  const groups = mention.groups.map((group) => {
    const lines = group.items.flatMap((item) =>
      item.sources.flatMap((index) => {
        const source = claim.sources[index];
        if (!source) return [];
        const line = citeSource(source, style, accessedOn);
        return [style === 'plain' ? withStance(line, item.relation, source) : line];
      }),
    );
    return { group, lines };
  });
  if (style !== 'plain') return groups.flatMap(({ lines }) => lines).join('\n');
  const parts = groups.map(({ group, lines }) => [groupName(group), ...lines].join('\n'));
  return [shortForm(claim, mention) ?? claim.title, ...parts].join('\n\n');
}

/**
 * "This article: 10,000 · Some Ministry, 18 Nov 2024: about 11,000": one entry an origin whose figure was compared, what
 * became known later or has no date on lines of its own. Null where no figure was compared.
 */
export function shortForm(claim: ClaimAnalysis, mention: Mention): string | null {
  const said = mention.assertion.quantity;
  if (!said) return null;
  const lines = mention.groups
    .map((group) => {
      const figures = group.items.flatMap((item) => {
        const index = item.sources.find((one) => sourceFigure(claim, mention, one) !== null);
        const source = index === undefined ? undefined : claim.sources[index];
        const figure = index === undefined ? null : sourceFigure(claim, mention, index);
        return source && figure ? [citationStrings.sourceFigure(dated(source), figure)] : [];
      });
      return { group, figures };
    })
    .filter(({ figures }) => figures.length > 0);
  if (lines.length === 0) return null;
  const isFirstLine = ({ when }: SourceGroup): boolean => when === 'then' || when === 'all';
  const beside = lines.filter(({ group }) => isFirstLine(group)).flatMap(({ figures }) => figures);
  const below = lines
    .filter(({ group }) => !isFirstLine(group))
    .map(({ group, figures }) => citationStrings.sourceFigure(groupName(group), figures.join(' · ')));
  return [[citationStrings.articleFigure(said.text), ...beside].join(' · '), ...below].join('\n');
}

/** The source's figure in words, only where it was compared: the bare value may lack the bound that the report gives it. */
function sourceFigure(claim: ClaimAnalysis, mention: Mention, index: number): string | null {
  const why = mention.comparisons[index]?.why;
  if (!why || !('source' in why)) return null;
  const value = claim.sources[index]?.value;
  const isBareValue = typeof value === 'number' && Number(why.source) === value;
  return isBareValue && claim.quantity ? formatFigure(value, claim.quantity.unit) : why.source;
}

function dated(source: Source): string {
  if (source.published) return citationStrings.publishedOn(source.publisher, source.published);
  return source.knownOn ? citationStrings.originOf(source.publisher, source.knownOn) : source.publisher;
}

function groupName({ when }: SourceGroup): string {
  if (when === 'then') return citationStrings.knownThen;
  if (when === 'later') return strings.sinceThen;
  return when === 'undated' ? strings.noDate : strings.allSources;
}

function withStance(line: string, relation: Relation, { sameOutlet }: Source): string {
  const said = `${strings.stance[relation]}: ${line}`;
  return sameOutlet ? strings.nameWithAside(said, strings.notIndependent) : said;
}

type Writer = (source: HeldSource, accessedOn: Day | null) => string;

const writers: Record<CitationStyle, Writer> = {
  plain(source, accessedOn) {
    const { publisher, via, title, published, reports, url } = source;
    const parts = [
      oneLine(publisher),
      via && citationStrings.via(oneLine(via)),
      title ? strings.quoted(singleQuoted(oneLine(title))) : null,
      published ? strings.day(published) : strings.undated,
      accessedOn && citationStrings.accessed(accessedOn),
    ];
    const head = parts.filter((part) => part !== null).join(', ');
    return [
      ...(title ? [head] : [closed(head), closed(citationStrings.described(oneLine(reports)))]),
      url,
    ].join(title ? ', ' : ' ');
  },
  apa({ publisher, via, title, published, reports, url }, accessedOn) {
    return [
      closed(oneLine(publisher)),
      `${published ? citationStrings.apaDate(published) : citationStrings.apaNoDate}.`,
      title ? closed(oneLine(title)) : `[${citationStrings.described(oneLine(reports).replace(/\.$/, ''))}].`,
      via && closed(citationStrings.carriedBy(oneLine(via))),
      accessedOn ? citationStrings.apaRetrieved(accessedOn, url) : url,
    ]
      .filter((part) => part !== null)
      .join(' ');
  },
  chicago({ publisher, via, title, published, reports, url }, accessedOn) {
    const date = published ? citationStrings.chicagoDate(published) : citationStrings.chicagoNoDate;
    return [
      closed(oneLine(publisher)),
      title
        ? strings.quoted(closed(singleQuoted(oneLine(title))))
        : closed(citationStrings.described(oneLine(reports))),
      closed(
        [via && citationStrings.carriedBy(oneLine(via)), date].filter((part) => part !== null).join(', '),
      ),
      accessedOn && citationStrings.chicagoAccessed(accessedOn),
      `${url}.`,
    ]
      .filter((part) => part !== null)
      .join(' ');
  },
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Ends a sentence, unless it ends already. */
function closed(text: string): string {
  return /[.?!…]["'”’)\]]*$/.test(text) ? text : `${text}.`;
}

/** Quotation marks within a title that itself stands in quotation marks. */
function singleQuoted(title: string): string {
  return title
    .replace(/[“„]/g, '‘')
    .replace(/”/g, '’')
    .replace(/(^|[\s([])"/g, '$1‘')
    .replace(/"/g, '’');
}
