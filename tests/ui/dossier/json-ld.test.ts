import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/model.ts';
import { articleText, placeOf } from '../../../src/ui/dossier/article-text.ts';
import { dossierJsonLd } from '../../../src/ui/dossier/json-ld.ts';
import { sampleAnalysis } from '../sample-analysis.ts';
import { sampleDossier } from './sample-dossier.ts';

type Node = Record<string, unknown>;

const dossier = sampleDossier();
const { article, analysis } = dossier;
if (!article) throw new Error('The sample has lost its article.');
const graph = graphOf(dossierJsonLd(dossier));
const annotations = graph.filter(({ type }) => type === 'Annotation');
const ofType = (type: string): Node[] => graph.filter((node) => node['@type'] === type);

describe('the dossier as JSON-LD', () => {
  test('writes out what hides in a text, and gives it back', () => {
    const hidden = '\u202egpj\u2069\u200b\ufeff\u009b\u{e0041}';
    const mention = analysis.claims[0]?.mentions[0];
    if (!mention) throw new Error('The sample has lost its sentences.');
    const blocks = article.blocks.map((block, at) =>
      at === mention.block ? { ...block, text: block.text + hidden } : block,
    );
    const file = dossierJsonLd({
      ...dossier,
      article: { ...article, blocks },
      address: `https://a.example/${hidden}`,
    });
    expect(file).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(file).toContain('\\u202egpj\\u2069\\u200b\\ufeff\\u009b\\udb40\\udc41');
    expect(JSON.stringify(JSON.parse(file))).toContain(hidden);
  });

  test('has an annotation for each sentence, whose words lie at its place in the article', () => {
    const text = [...articleText(article)];
    const mentions = analysis.claims.flatMap((claim) => claim.mentions);
    expect(annotations.length).toBe(mentions.length);
    annotations.forEach((annotation, index) => {
      const [quote, position] = selectors(annotation);
      const { start, end } = position as { start: number; end: number };
      expect(quote?.exact).toBe(mentions[index]?.text);
      expect(text.slice(start, end).join('')).toBe(quote?.exact);
      const prefix = String(quote?.prefix);
      const suffix = String(quote?.suffix);
      expect(text.slice(0, start).join('').endsWith(prefix)).toBe(true);
      expect(text.slice(end).join('').startsWith(suffix)).toBe(true);
      expect([prefix, suffix].every((part) => part !== '' && [...part].length <= 32)).toBe(true);
    });
  });

  test('tells a sentence by its words alone where the article is not at hand', () => {
    const without = graphOf(dossierJsonLd({ ...dossier, article: null })).filter(
      ({ type }) => type === 'Annotation',
    );
    for (const annotation of without) {
      expect(selectors(annotation)).toEqual([{ type: 'TextQuoteSelector', exact: expect.any(String) }]);
    }
    expect(without.length).toBe(annotations.length);
  });

  test('refers to nothing that is not in it', () => {
    for (const each of [dossier, { ...dossier, address: null }]) {
      const nodes = graphOf(dossierJsonLd(each));
      const ids = new Set(nodes.map((node) => node['@id'] ?? node.id));
      expect(ids.size).toBe(nodes.length);
      expect(referencesIn(nodes).filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  test('says how each source stands to each sentence', () => {
    const relations = ['corroborates', 'qualifies', 'conflicts', 'unclear'] as const;
    const said = ofType('schema:CreativeWork').flatMap((node) =>
      relations.flatMap((relation) =>
        ((node[`sidelight:${relation}`] ?? []) as { '@id': string }[]).map(
          (to) => `${node['@id']} ${relation} ${to['@id']}`,
        ),
      ),
    );
    const expected = analysis.claims.flatMap((claim, c) =>
      claim.sources.flatMap((_, s) =>
        claim.mentions.map(
          (mention, m) =>
            `#claim-${c + 1}-source-${s + 1} ${mention.comparisons[s]?.relation} #claim-${c + 1}-sentence-${m + 1}`,
        ),
      ),
    );
    expect(said.sort()).toEqual(expected.sort());
  });

  test('links reports of one origin with each other', () => {
    const linked = ofType('schema:CreativeWork').filter((node) => node['sidelight:sameOriginAs']);
    expect(linked.length).toBe(4);
    for (const node of linked) {
      const [other] = node['sidelight:sameOriginAs'] as { '@id': string }[];
      const back = graph.find((one) => one['@id'] === other?.['@id']);
      expect(back?.['sidelight:sameOriginAs']).toEqual([{ '@id': node['@id'] }]);
      expect(back?.['sidelight:origin']).toEqual(node['sidelight:origin']);
    }
  });

  test('says what was compared, as of when, and how much was not', () => {
    const [head] = ofType('schema:Dataset');
    expect(head).toMatchObject({
      'schema:dateCreated': '2026-11-22',
      'sidelight:asOf': '2024-11-17',
      'sidelight:corpusVersion': '2026.11',
      'sidelight:sentences': 41,
      'sidelight:sentencesBeyondLimit': 0,
    });
    expect(head?.['sidelight:sentencesNotChecked']).toBe(41 - analysis.coverage.matched);
  });

  test('names as appearances what states the claim, and no first one that is not known', () => {
    const claims = ofType('schema:Claim');
    const denied = claims.find((node) => String(node['@id']).endsWith(':denied'));
    expect(denied?.['schema:appearance']).not.toContainEqual({ '@id': dossier.address });
    const first = sampleAnalysis();
    const dated = first.claims.map((claim) => ({
      ...claim,
      sources: claim.sources.map((source, index) => ({
        ...source,
        origin: 'one',
        basis: 'on-record-official' as const,
        published: `2024-11-1${index}`,
      })),
    }));
    const known = graphOf(dossierJsonLd(sampleDossier({ ...first, claims: dated })));
    expect(known.find((node) => node['@type'] === 'schema:Claim')?.['schema:firstAppearance']).toEqual({
      '@id': '#claim-1-source-1',
    });
    const troops = claims.find((node) => String(node['@id']).endsWith(':troops-in-kursk'));
    expect(troops).not.toHaveProperty('schema:firstAppearance');
  });

  test('rates nothing', () => {
    expect(dossierJsonLd(dossier)).not.toMatch(/rating|score/i);
  });
});

describe('the place of a sentence', () => {
  test('is that of its words in the whole text, whatever the page holds', () => {
    const blocks = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(blocks, fc.nat(), fc.nat(), fc.nat(), (texts, at, one, other) => {
        const block = at % texts.length;
        const ends = boundaries(texts[block] ?? '');
        const [start = 0, end = 0] = [one, other]
          .map((nth) => ends[nth % ends.length] ?? 0)
          .sort((a, b) => a - b);
        const page = { ...article, blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })) };
        const place = placeOf(page, { ...sampleMention(), block, start, end });
        if (start === end) {
          expect(place).toBeNull();
          return;
        }
        const whole = [...articleText(page)];
        expect(place?.exact).toBe(texts[block]?.slice(start, end));
        expect(whole.slice(place?.start, place?.end).join('')).toBe(place?.exact);
        expect(texts[block]).toContain(`${place?.prefix}${place?.exact}${place?.suffix}`);
      }),
    );
  });

  test('is none where the article is another one', () => {
    expect(placeOf(article, { ...sampleMention(), block: 99 })).toBeNull();
    expect(placeOf(article, { ...sampleMention(), end: 9999 })).toBeNull();
  });
});

function sampleMention(): Mention {
  const mention = analysis.claims[0]?.mentions[0];
  if (!mention) throw new Error('The sample has lost its sentences.');
  return mention;
}

/** Offsets in code units at which a code point begins or the text ends. */
function boundaries(text: string): number[] {
  const starts = [0];
  for (const char of text) starts.push((starts.at(-1) ?? 0) + char.length);
  return starts;
}

function graphOf(json: string): Node[] {
  const file = JSON.parse(json) as { '@context': unknown[]; '@graph': Node[] };
  expect(file['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
  return file['@graph'];
}

function selectors(annotation: Node): Record<string, unknown>[] {
  return (annotation.target as { selector: Record<string, unknown>[] }).selector;
}

/** Every address that a node gives for another one, sources of annotations and their bodies included. */
function referencesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const own = Object.keys(node).length === 1 && '@id' in node ? [node['@id']] : [];
  const target = node.type === 'Annotation' ? [node.body, (node.target as Node).source] : [];
  return [...own, ...target, ...Object.values(node).flatMap(referencesIn)];
}
