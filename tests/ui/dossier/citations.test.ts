import { describe, expect, test } from 'vitest';
import type { HeldSource } from '../../../src/model.ts';
import { citeSource, citeSources, shortForm } from '../../../src/ui/dossier/citations.ts';
import { sampleClaim, sampleDay, sampleSketches } from '../sample-analysis.ts';

const source: HeldSource = {
  url: 'https://wire.example/story',
  publisher: 'The Wire',
  via: 'Town Paper',
  host: 'syndication',
  title: 'What is known: a “short” guide?',
  published: '2024-11-18',
  stance: 'corroborates',
  reports: 'About 11,000\nhave arrived.',
  value: 11000,
  differs: [],
  origin: 'ministry',
  basis: 'own-reporting',
  language: 'en',
  publisherKind: 'wire',
  country: null,
  originWhat: 'Ministry at a briefing',
  originBasis: 'on-record-official',
  knownOn: '2024-11-17',
};
const bare: HeldSource = {
  ...source,
  publisher: 'Agency of the U.S.',
  via: null,
  title: null,
  published: null,
};

describe('a citation', () => {
  test('is written in each style', () => {
    expect(citeSource(source, 'plain')).toBe(
      'The Wire, via Town Paper, “What is known: a ‘short’ guide?”, 18 Nov 2024, https://wire.example/story',
    );
    expect(citeSource(source, 'apa')).toBe(
      'The Wire. (2024, November 18). What is known: a “short” guide? Via Town Paper. https://wire.example/story',
    );
    expect(citeSource(source, 'chicago')).toBe(
      'The Wire. “What is known: a ‘short’ guide?” Via Town Paper, November 18, 2024. https://wire.example/story.',
    );
  });

  test('says what is not held, and marks our words as ours', () => {
    expect(citeSource(bare, 'plain')).toBe(
      'Agency of the U.S., undated. Description by Sidelight, title not held: About 11,000 have arrived. https://wire.example/story',
    );
    expect(citeSource(bare, 'apa')).toBe(
      'Agency of the U.S. (n.d.). [Description by Sidelight, title not held: About 11,000 have arrived]. https://wire.example/story',
    );
    expect(citeSource(bare, 'chicago')).toBe(
      'Agency of the U.S. Description by Sidelight, title not held: About 11,000 have arrived. n.d. https://wire.example/story.',
    );
  });

  test('never gives the day of the origin for that of the report', () => {
    for (const style of ['plain', 'apa', 'chicago'] as const)
      expect(citeSource(bare, style)).not.toMatch(/2024/);
  });

  test('names the day of access where it is given', () => {
    expect(citeSource(source, 'plain', '2026-11-02')).toContain(', accessed 2 Nov 2026, https://');
    expect(citeSource(source, 'apa', '2026-11-02')).toMatch(/Retrieved November 2, 2026, from https:\S+$/);
    expect(citeSource(source, 'chicago', '2026-11-02')).toContain(' Accessed November 2, 2026. https://');
  });
});

describe('the citations of a claim', () => {
  const troops = sampleClaim(sampleSketches.troops, sampleDay);
  const [mention, withoutFigure] = troops.mentions;
  if (!mention || !withoutFigure) throw new Error('The sample has lost its sentences.');

  test('begin with the figures that were compared, later ones apart', () => {
    const [first, second, ...rest] = (shortForm(troops, mention) ?? '').split('\n');
    expect(first).toMatch(/^This article: As many as 10,000 · .*: at least 10,000 · .*: already 11,000$/);
    expect(second).toMatch(/^Since then: U\.S\. Department of Defense, .*2024: 11,000$/);
    expect(rest).toEqual([]);
    expect(citeSources(troops, mention, 'plain').startsWith(`${first}\n${second}\n\nKnown then\n`)).toBe(
      true,
    );
  });

  test('begin with the title of the claim where no figure was compared', () => {
    expect(shortForm(troops, withoutFigure)).toBeNull();
    expect(citeSources(troops, withoutFigure, 'plain').split('\n')[0]).toBe(troops.title);
  });

  test('name every source once: known then, since then, undated', () => {
    for (const sketch of Object.values(sampleSketches)) {
      const claim = sampleClaim(sketch, sampleDay);
      for (const each of claim.mentions) {
        const lines = citeSources(claim, each, 'apa').split('\n');
        const whens = lines.map((line) => claim.sources.find(({ url }) => line.endsWith(url))?.when);
        expect(lines.length).toBe(claim.sources.length);
        expect(whens).toEqual([...whens].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
      }
    }
  });

  test('say how each source stands, and which is the article’s own outlet', () => {
    const claim = sampleClaim(sampleSketches.attack, sampleDay);
    const plain = citeSources(claim, claim.mentions[0] ?? mention, 'plain');
    expect(plain).toContain('\nCorroborates: Mid-day, ');
    expect(plain).toMatch(/\nCorroborates: The Northern Courier, .* \(Not counted as independent\)/);
    expect(plain).toContain('\nQualifies: Sputnik, ');
  });
});

const order: unknown[] = ['then', 'later', 'undated'];
