import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import '../../../assets/styles/dossier.css';
import { DossierPage, type DossierState } from '../../../src/ui/dossier/DossierPage.tsx';
import { expectAccessible } from '../axe.ts';
import { sampleAnalysis } from '../sample-analysis.ts';
import { button, show, textOf } from '../show.tsx';
import { sampleDossier } from './sample-dossier.ts';

afterEach(async () => {
  await commands.emulateMedia({ colorScheme: null, forcedColors: null, media: null });
});

const dossier = sampleDossier();
const ready: DossierState = { kind: 'ready', dossier };

function showPage(state: DossierState, onPrint = (): void => undefined): HTMLElement {
  return show(<DossierPage state={state} onPrint={onPrint} />);
}

function sectionOf(view: HTMLElement, title: string): HTMLElement {
  const found = [...view.querySelectorAll('h2')]
    .find((one) => textOf(one).endsWith(title))
    ?.closest('section');
  if (!found) throw new Error(`There is no claim ${title}`);
  return found;
}

describe('the printable dossier', () => {
  test('has targets of at least 24 px', async () => {
    const view = showPage(ready);
    const targets = [...view.querySelectorAll('button, summary, input')].filter((one) =>
      one.checkVisibility(),
    );
    expect(targets.length).toBeGreaterThan(0);
    for (const one of targets) {
      const { width, height } = one.getBoundingClientRect();
      expect(Math.min(width, height), textOf(one)).toBeGreaterThanOrEqual(24);
    }
  });

  test('says first which article, as of when, with which corpus, and how much was not checked', () => {
    const view = showPage(ready);
    expect(textOf(view.querySelector('h1'))).toBe(dossier.analysis.headline);
    const facts = [...view.querySelectorAll('dl > div')].map((row) => [...row.children].map(textOf));
    expect(facts).toEqual([
      ['Address', 'https://northern-courier.example/world/2024/11/17/story?id=7'],
      ['Outlet', 'The Northern Courier'],
      ['Article dated', '17 Nov 2024'],
      ['Compared as of', '17 Nov 2024, the article’s own day'],
      ['Coverage', '10 of 41 sentences match a claim we hold; the other 31 were not checked.'],
      ['Corpus', 'US long-range missiles for Ukraine, version 2026.11, compiled 22 Nov 2026'],
      ['Made on', '22 Nov 2026 with Sidelight 0.1.0, on this device'],
    ]);
  });

  test('says that the reader chose the day, and how many matches were left out', () => {
    const analysis = sampleAnalysis(undefined, { published: '2024-11-10', hidden: 2 });
    const facts = textOf(showPage({ kind: 'ready', dossier: sampleDossier(analysis) }).querySelector('dl'));
    expect(facts).toContain('17 Nov 2024, a day that the reader chose');
    expect(facts).toContain('2 matches that the reader said are none');
  });

  test('gives each claim its sentence, the comparison, and all sources under their headings', () => {
    const view = showPage(ready);
    expect(view.querySelectorAll('.sl-dossier-claim')).toHaveLength(dossier.analysis.claims.length);
    const troops = sectionOf(view, '10,000 North Korean troops in Kursk region');
    expect(textOf(troops.querySelector('blockquote'))).toMatch(/^As many as 10,000 North Korean troops/);
    expect(textOf(troops.querySelector('table'))).toContain('≠ differs');
    expect([...troops.querySelectorAll('.sl-when-title')].map(textOf)).toEqual([
      'Known on 17 Nov 2024 4 sources · 4 origins',
      'Since then 3 sources · 3 origins',
    ]);
    expect(textOf(troops)).toContain('Independent origins known then: 2 corroborate, 2 qualify.');
    const aid = sectionOf(view, 'About $175 billion in US aid since 2022');
    expect(textOf(aid)).toContain('No date on the source 2 sources · 2 origins');
  });

  test('tells the time line as text, with the article on its own day', () => {
    const days = [
      ...sectionOf(showPage(ready), '10,000 North Korean troops in Kursk region').querySelectorAll(
        '.sl-dossier-days > li',
      ),
    ].map(textOf);
    expect(days).toEqual([
      '4 Nov 2024: ●● 2 corroborate, ▲ 1 qualifies',
      '12 Nov 2024: ▲ 1 qualifies',
      '17 Nov 2024: the article',
      '18 Nov 2024: △ 1 qualifies',
      '20 Nov 2024: △ 1 qualifies',
      '23 Nov 2024: △ 1 qualifies',
    ]);
  });

  test('prints the address of every source, and says each stance in a word beside its shape', () => {
    const view = showPage(ready);
    const links = [...view.querySelectorAll('.sl-when a')];
    for (const link of links) expect(textOf(link)).toBe(link.getAttribute('href'));
    const addresses = dossier.analysis.claims.flatMap(({ sources }) => sources.map(({ url }) => url));
    expect(links.map((link) => link.getAttribute('href')).sort()).toEqual(addresses.sort());
    for (const item of view.querySelectorAll('.sl-source')) {
      const shape = item.querySelector('.sl-glyph');
      expect(textOf(item.querySelector('.sl-stance'))).toMatch(
        /^(Corroborates|Qualifies|Conflicts|Can’t tell)$/,
      );
      expect(shape?.getAttribute('data-stance')).toBe(
        item.querySelector('.sl-stance')?.getAttribute('data-stance'),
      );
      const since = item.closest('.sl-when')?.getAttribute('data-when') === 'later';
      expect(shape?.getAttribute('data-when')).toBe(since ? 'later' : 'then');
    }
  });

  test('tells nothing apart by time where the article has no date', () => {
    const view = showPage({ kind: 'ready', dossier: sampleDossier(sampleAnalysis(null)) });
    expect(view.querySelector('.sl-dossier-days')).toBeNull();
    expect(
      new Set([...view.querySelectorAll('.sl-when')].map((group) => group.getAttribute('data-when'))),
    ).toEqual(new Set(['all']));
    expect(textOf(view)).not.toMatch(/Since then|known then/i);
  });

  test('asks to print, and leaves the button off the paper', async () => {
    let asked = 0;
    const view = showPage(ready, () => {
      asked += 1;
    });
    const print = button(view, 'Print');
    print.click();
    expect(asked).toBe(1);
    expect(print.checkVisibility()).toBe(true);
    await commands.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(print.checkVisibility()).toBe(false);
    for (const one of view.querySelectorAll('p, a, h2, b, dt, .sl-glyph'))
      expect(getComputedStyle(one).color, textOf(one)).toBe('rgb(0, 0, 0)');
    const source = view.querySelector('.sl-source');
    expect(source && getComputedStyle(source).breakInside).toBe('avoid');
  });

  test('needs no scrolling to the side at 320 px', () => {
    const view = showPage(ready);
    view.style.inlineSize = '320px';
    expect(view.scrollWidth).toBe(320);
  });
});

describe('without a dossier', () => {
  test('the page says what is wrong and what to do', () => {
    const states: [DossierState, RegExp][] = [
      [{ kind: 'tab-gone' }, /^The article’s tab cannot be reached.*Open the article again/],
      [{ kind: 'page-changed' }, /^The tab no longer shows an article.*Go back to the article/],
      [
        { kind: 'failed', detail: 'No text at block 12.' },
        /^The dossier could not be made.*No text at block 12\.$/,
      ],
      [{ kind: 'reading' }, /^Reading the article…$/],
    ];
    for (const [state, words] of states) expect(textOf(showPage(state))).toMatch(words);
  });

  test('it says so where nothing matched', () => {
    const bare = sampleDossier(
      sampleAnalysis(undefined, { claims: [], coverage: { sentences: 9, matched: 0, beyondLimit: 0 } }),
    );
    const words = textOf(showPage({ kind: 'ready', dossier: bare }));
    expect(words).toContain('the other 9 were not checked');
    expect(words).toContain('No sentence of the article matches a claim we hold.');
  });
});

describe('the dossier for everybody', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const media of ['screen', 'print'] as const) {
      test(`has no accessibility fault in ${colorScheme}, on ${media === 'print' ? 'paper' : 'a screen'}`, async () => {
        await commands.emulateMedia({ colorScheme, media });
        await expectAccessible(showPage(ready));
      });
    }
  }

  test('has none in forced colours', async () => {
    await commands.emulateMedia({ forcedColors: 'active' });
    await expectAccessible(showPage(ready));
  });

  test.each<DossierState>([
    { kind: 'reading' },
    { kind: 'tab-gone' },
    { kind: 'page-changed' },
    { kind: 'failed', detail: 'The page has no text at block 12.' },
  ])('has none where it is $kind', async (state) => {
    await expectAccessible(showPage(state), 2);
  });
});
