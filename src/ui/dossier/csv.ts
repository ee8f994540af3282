import type { ClaimAnalysis, Comparison, Mention, Source } from '../../model.ts';
import type { Dossier } from './dossier.ts';

type Cell = string | number | boolean | null;

/** Names of columns and codes in cells are the same in every language, so that files can be put together. */
const COLUMNS = [
  'claim_number',
  'claim_id',
  'claim_title',
  'claim_statement',
  'sentence_number',
  'sentence',
  'sentence_part',
  'sentence_polarity',
  'sentence_attributed_to',
  'sentence_figure',
  'source_relation',
  'source_relation_reason',
  'source_when',
  'source_known_on',
  'source_publisher',
  'source_publisher_kind',
  'source_country',
  'source_via',
  'source_title',
  'source_published',
  'source_description_by_sidelight',
  'source_value',
  'source_value_unit',
  'source_differs',
  'source_own_outlet',
  'source_basis',
  'source_language',
  'source_url',
  'origin_id',
  'origin',
  'origin_basis',
  'article_headline',
  'article_publisher',
  'article_address',
  'article_published',
  'compared_as_of',
  'sentences_total',
  'sentences_matched',
  'sentences_not_checked',
  'sentences_beyond_limit',
  'corpus',
  'corpus_version',
  'corpus_compiled',
  'made_on',
  'sidelight_version',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/**
 * A row for each source of each sentence, as RFC 4180 has it. It begins with a byte order mark: without one, Excel takes
 * UTF-8 for the machine's old character set and spoils every accent; readers of CSV that know UTF-8 skip it.
 */
export function dossierCsv(dossier: Dossier): string {
  const article = articleCells(dossier);
  const rows = dossier.analysis.claims.flatMap((claim, index) =>
    claim.mentions.flatMap((mention) => {
      const sentence = sentenceCells(claim, index + 1, mention);
      const sources = claim.sources.map((source, at) => sourceCells(claim, source, mention.comparisons[at]));
      return (sources.length > 0 ? sources : [{}]).map((one): Row => ({ ...sentence, ...one, ...article }));
    }),
  );
  return toCsv([[...COLUMNS], ...rows.map((row) => COLUMNS.map((name) => row[name] ?? null))]);
}

/** Rows as CSV text with a byte order mark; every row ends with a line break. */
export function toCsv(rows: Cell[][]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

function sentenceCells(claim: ClaimAnalysis, number: number, { assertion, ...mention }: Mention): Row {
  return {
    claim_number: number,
    claim_id: claim.claimId,
    claim_title: claim.title,
    claim_statement: claim.statement,
    sentence_number: mention.sentence + 1,
    sentence: mention.text,
    sentence_part: mention.kind,
    sentence_polarity: assertion.polarity,
    sentence_attributed_to: assertion.attribution,
    sentence_figure: assertion.quantity?.text ?? null,
  };
}

function sourceCells(claim: ClaimAnalysis, source: Source, comparison: Comparison | undefined): Row {
  return {
    source_relation: comparison?.relation ?? 'unclear',
    source_relation_reason: comparison?.why.code ?? null,
    source_when: source.when,
    source_known_on: source.knownOn,
    source_publisher: source.publisher,
    source_publisher_kind: source.publisherKind,
    source_country: source.country,
    source_via: source.via,
    source_title: source.title,
    source_published: source.published,
    source_description_by_sidelight: source.reports,
    source_value: source.value,
    source_value_unit: source.value === null ? null : (claim.quantity?.unit ?? null),
    source_differs: source.differs.map(({ slot, says }) => `${slot}: ${says}`).join('; '),
    source_own_outlet: source.sameOutlet,
    source_basis: source.basis,
    source_language: source.language,
    source_url: source.url,
    origin_id: source.origin,
    origin: source.originWhat,
    origin_basis: source.originBasis,
  };
}

function articleCells({ analysis, address, madeOn, version }: Dossier): Row {
  const { pack, coverage } = analysis;
  return {
    article_headline: analysis.headline,
    article_publisher: analysis.publisher ?? analysis.domain,
    article_address: address,
    article_published: analysis.published,
    compared_as_of: analysis.day,
    sentences_total: coverage.sentences,
    sentences_matched: coverage.matched,
    sentences_not_checked: coverage.sentences - coverage.matched,
    sentences_beyond_limit: coverage.beyondLimit,
    corpus: pack.title,
    corpus_version: pack.version,
    corpus_compiled: pack.compiled,
    made_on: madeOn,
    sidelight_version: version,
  };
}

function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = withoutFormula(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet would run as a formula, after any apostrophes that stand before it already. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/**
 * Text of a page that begins like a formula gets an apostrophe before it, so that a spreadsheet shows it and runs
 * nothing. One apostrophe taken from every such cell gives the text back.
 */
function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
