import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossierFileName } from '../../../src/ui/dossier/dossier.ts';
import { escapeMarkdown, markdownLink } from '../../../src/ui/dossier/escape-markdown.ts';
import { dossierMarkdown } from '../../../src/ui/dossier/markdown.ts';
import { sampleAnalysis } from '../sample-analysis.ts';
import { sampleDossier } from './sample-dossier.ts';

const dossier = sampleDossier();
const markdown = dossierMarkdown(dossier);

describe('the dossier as Markdown', () => {
  test('says what was compared, with what, as of when, and how much was not', () => {
    const { matched } = dossier.analysis.coverage;
    expect(markdown).toMatch(/^# Sidelight dossier: US clears Kyiv/);
    for (const line of [
      '- Address: <https://northern-courier.example/world/2024/11/17/story?id=7>',
      '- Outlet: The Northern Courier',
      '- Article dated: 17 Nov 2024',
      '- Compared as of: 17 Nov 2024, the article’s own day',
      `- Coverage: ${matched} of 41 sentences match a claim we hold; the other ${41 - matched} were not checked.`,
      '- Corpus: US long-range missiles for Ukraine, version 2026.11, compiled 22 Nov 2026',
      '- Made on: 22 Nov 2026 with Sidelight 0.1.0, on this device',
    ])
      expect(markdown.split('\n')).toContain(line);
  });

  test('says that the end of a very long text was not compared', () => {
    const coverage = { ...dossier.analysis.coverage, beyondLimit: 3 };
    expect(dossierMarkdown({ ...dossier, analysis: { ...dossier.analysis, coverage } })).toContain(
      'were not checked. The last 3 sentences were not compared: the text is longer than Sidelight compares.',
    );
  });

  test('holds every claim, sentence and source, and says whose words they are', () => {
    for (const claim of dossier.analysis.claims) {
      expect(markdown).toContain(escapeMarkdown(claim.title));
      for (const { text } of claim.mentions) expect(markdown).toContain(escapeMarkdown(text));
      for (const { url, reports } of claim.sources) {
        expect(markdown).toContain(`<${url}>`);
        expect(markdown).toContain(`In Sidelight’s words: ${escapeMarkdown(reports)}`);
      }
    }
  });

  test('sets what became known later apart', () => {
    const troops = markdown.slice(markdown.indexOf('10,000 North Korean troops in Kursk region'));
    const then = troops.indexOf('### Known on 17 Nov 2024');
    const since = troops.indexOf('### Since then');
    expect(then).toBeGreaterThan(0);
    expect(since).toBeGreaterThan(then);
    expect(troops.slice(then, since)).not.toMatch(/[○△◇]/);
    expect(troops.slice(since, troops.indexOf('### About this claim'))).not.toMatch(/[●▲◆]/);
    expect(troops).toMatch(
      /Timeline: 4 Nov 2024: .*2 corroborate.* · 17 Nov 2024: the article · 18 Nov 2024: △/,
    );
  });

  test('says so where the article has no date, and where nothing matched', () => {
    expect(dossierMarkdown(sampleDossier(sampleAnalysis(null)))).toContain(
      '- Compared as of: no day, so sources are not told apart by time',
    );
    expect(dossierMarkdown(sampleDossier(sampleAnalysis(undefined, { claims: [] })))).toContain(
      'No sentence of the article matches a claim we hold.',
    );
  });

  test('never passes judgement', () => {
    expect(markdown).not.toMatch(
      /\b(?:true|false|fake|verified|debunked|accurate|misleading|fact-check)\b|!/i,
    );
  });

  test('lets no text of the page or of a source act as markup', () => {
    const hostile =
      '](javascript:x) <img src=x onerror=alert(1)> [a](https://b.example) ![c](d) `e` **f** | g\n# h';
    const analysis = sampleAnalysis();
    const claims = analysis.claims.map((claim) => ({
      ...claim,
      title: hostile,
      mentions: claim.mentions.map((mention) => ({ ...mention, text: hostile })),
      sources: claim.sources.map((source) => ({
        ...source,
        title: hostile,
        publisher: hostile,
        via: hostile,
        reports: hostile,
        originWhat: hostile,
      })),
    }));
    const made = dossierMarkdown({
      ...sampleDossier({ ...analysis, headline: hostile, publisher: hostile, claims }),
      address: 'javascript:alert(1)//<b>',
    });
    expect(made).toContain('javascript:alert(1)//\\<b\\>');
    for (const markup of [/(?<!\\)<(?!https:)/, /(?<!\\)[[\]`]/, /^# h/m])
      expect(made.replaceAll('**Corroborates**', '')).not.toMatch(markup);
  });
});

describe('text in Markdown', () => {
  test('gives itself back without its backslashes, on one line, with no markup left', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary-ascii', maxLength: 30 }), tricky), (text) => {
        const escaped = escapeMarkdown(text);
        const plain = text
          .replace(/(?!\s)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
          .replace(/\s+/g, ' ')
          .trim();
        expect(escaped.replace(/\\(.)/gs, '$1')).toBe(plain);
        expect(escaped.replace(/\\./gs, 'x')).not.toMatch(/[\\`*_[\]<>{}|~&$^@#\n\r]|:\/\/|^[-+=]|^\d+[.)]/);
      }),
    );
  });

  test('begins no list, heading, rule or link', () => {
    expect(escapeMarkdown('1. One')).toBe('1\\. One');
    expect(escapeMarkdown('- One')).toBe('\\- One');
    expect(escapeMarkdown('see https://a.example or www.b.example')).toBe(
      'see https\\://a.example or www\\.b.example',
    );
    expect(escapeMarkdown('About $175 billion & 10,000 (so far).')).toBe(
      'About \\$175 billion \\& 10,000 (so far).',
    );
  });

  test('links web addresses alone, and no address leaves its link', () => {
    expect(markdownLink('https://a.example/b?c=d&e')).toBe('<https://a.example/b?c=d&e>');
    expect(markdownLink('https://a.example/> <b>')).toBe('<https://a.example/%3E%20%3Cb%3E>');
    expect(markdownLink('javascript:alert(1)')).toBe('javascript:alert(1)');
  });
});

describe('the name of a file', () => {
  test('holds host and day, and nothing that a file system refuses', () => {
    expect(dossierFileName(dossier, 'md')).toBe('sidelight-northern-courier.example-2026-11-22.md');
    const analysis = { ...dossier.analysis, domain: 'A/../b:c.example' };
    expect(dossierFileName({ ...dossier, analysis }, 'csv')).toBe('sidelight-a..bc.example-2026-11-22.csv');
    expect(dossierFileName({ ...dossier, analysis: { ...analysis, domain: null } }, 'jsonld')).toBe(
      'sidelight-page-2026-11-22.jsonld',
    );
  });
});

const tricky = fc
  .array(
    fc.constantFrom(
      '\\',
      '`',
      '*',
      '[',
      ']',
      '<',
      '://',
      'www.',
      '1',
      '.',
      '- ',
      '# ',
      '\n',
      'a',
      '&',
      'mailto:',
      '\u202E',
      '🚀',
    ),
  )
  .map((parts) => parts.join(''));
