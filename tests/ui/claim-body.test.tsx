import { describe, expect, test } from 'vitest';
import type { Mention } from '../../src/model.ts';
import { ClaimBody } from '../../src/ui/ClaimBody.tsx';
import { type ClaimSketch, sampleClaim, sampleDay, sampleSketches } from './sample-analysis.ts';
import { show, textOf } from './show.tsx';

const { troops, aid, attack, authorization, denied, leFigaro } = sampleSketches;

function bodyOf(sketch: ClaimSketch, day: string | null = sampleDay, mention = 0): HTMLElement {
  const claim = sampleClaim(sketch, day);
  return show(
    <div class="sl-ui">
      <ClaimBody claim={claim} mention={claim.mentions[mention] as Mention} day={day} level={3} />
    </div>,
  );
}

/** The source that a report of this publisher is in. */
function sourceOf(view: HTMLElement, publisher: string): HTMLElement {
  const found = [...view.querySelectorAll<HTMLElement>('.sl-source')].find((source) =>
    textOf(source).includes(publisher),
  );
  if (!found) throw new Error(`No source of ${publisher}`);
  return found;
}

const why = (view: HTMLElement, publisher: string) =>
  textOf(sourceOf(view, publisher).querySelector('.sl-source-why'));

describe('a source', () => {
  test('says in which points it differs, and the figures where they do', () => {
    const view = bodyOf(troops);
    expect(why(view, 'Radio Free Asia')).toBe('Differs in: number.');
    expect(why(view, 'Ukrainska Pravda')).toBe(
      'Differs in: number, who said it. The figures differ: as many as 10,000 here, already 11,000 there.',
    );
    expect(why(view, 'U.S. Department of Defense')).toBe(
      'The figures differ: as many as 10,000 here, 11,000 there.',
    );
    expect(why(view, 'News.az')).toBe('');
    expect(why(bodyOf(aid), 'U.S. DoD Office of Inspector General')).toMatch(
      /^Differs in: amount, action, scope\. The figures differ/,
    );
  });

  test('differs in nothing but the whole where the article denies it', () => {
    expect(why(bodyOf(denied), 'News.az')).toBe('The sentence denies what the source reports.');
    expect(why(bodyOf(denied), 'The Independent')).toContain('does not settle that');
  });

  test('names who else carries the same origin, and that they are one', () => {
    const foot = [...sourceOf(bodyOf(leFigaro), 'K-News').querySelectorAll('.sl-source-foot')].map(textOf);
    expect(foot[0]).toContain('Kyiv Post');
    expect(foot[1]).toBe('Also carried by K-News (opens in a new tab) in Russian2 reports, 1 origin');
    expect(textOf(bodyOf(troops))).not.toContain('Also carried by');
  });

  test('says which report is relayed, a copy, or the article’s own outlet’s', () => {
    const [first] = attack.sources;
    if (!first) throw new Error('The sample has no source');
    const view = bodyOf({
      ...attack,
      sources: [first, { ...first, publisher: 'The Relay', basis: 'cites-other-media', sameOutlet: true }],
    });
    expect(textOf(view)).toContain('The Relay (opens in a new tab) relayed, this outlet');
    expect(textOf(view)).not.toContain('Not counted as independent');
    const claim = sampleClaim(attack, sampleDay);
    const copied = { ...claim, sources: claim.sources.map((one) => ({ ...one, host: 'copy' as const })) };
    const other = show(
      <ClaimBody claim={copied} mention={copied.mentions[0] as Mention} day={sampleDay} level={3} />,
    );
    expect(textOf(other)).toContain('Mid-day (opens in a new tab) a copy');
  });

  test('says plainly that a publisher is state media, and of which country', () => {
    const view = bodyOf(attack);
    const kind = sourceOf(view, 'Sputnik').querySelector('a + b');
    expect(textOf(kind)).toBe('state media (Russia)');
    expect(sourceOf(view, 'Mid-day').querySelector('a + b')).toBeNull();
  });

  test('keeps the name of a language on one line', () => {
    const aside = [...bodyOf(leFigaro).querySelectorAll<HTMLElement>('.sl-nowrap')].find(
      (one) => textOf(one) === 'in Russian',
    );
    expect(aside && getComputedStyle(aside).whiteSpace).toBe('nowrap');
  });
});

describe('the article beside the sources', () => {
  test('is one table, in which a source that differs in the place is named', () => {
    const [ryder, miller, zelensky] = troops.sources;
    if (!ryder || !miller || !zelensky) throw new Error('The samples have changed');
    const view = bodyOf({
      ...troops,
      sources: [ryder, miller, { ...zelensky, differs: [{ slot: 'place', says: 'the border area' }] }],
    });
    const row = [...view.querySelectorAll('tbody tr')].find((one) => textOf(one).startsWith('Place'));
    expect([...(row?.children ?? [])].map(textOf)).toEqual([
      'Place',
      'Kursk region',
      'Kursk region the border area (Ukrainska Pravda) ≠ differs',
    ]);
    const bold = [...(row?.querySelectorAll('[data-differs]') ?? [])].map(textOf);
    expect(bold).toEqual(['Kursk region', 'the border area (Ukrainska Pravda)']);
  });

  test('says so where headline and text differ', () => {
    const figure = (value: number) => ({
      polarity: 'asserts' as const,
      attribution: null,
      quantity: {
        value,
        low: value,
        high: value,
        unit: 'people',
        bound: 'exactly' as const,
        text: value.toLocaleString('en-GB'),
      },
    });
    const mentions = [
      { sentence: 0, kind: 'headline' as const, text: 'The headline.', assertion: figure(10000) },
      { sentence: 5, text: 'The text.', assertion: figure(12000) },
    ];
    const line = 'The headline says 10,000, the text 12,000.';
    expect(textOf(bodyOf({ ...troops, mentions }))).toContain(line);
    expect(textOf(bodyOf({ ...troops, mentions }, sampleDay, 1))).toContain(line);
    expect(textOf(bodyOf(authorization))).not.toContain('The headline');
    const [, text] = authorization.mentions;
    const [headline] = authorization.mentions;
    if (!headline || !text) throw new Error('The samples have changed');
    const opens = { polarity: 'hedges' as const, quantity: null, attribution: null };
    expect(
      textOf(bodyOf({ ...authorization, mentions: [headline, { ...text, assertion: opens }] })),
    ).toContain('The headline says so, the text leaves it open.');
  });
});

test('the time line has a lane for what cannot be told only where there is such a source', () => {
  const lanes = (view: HTMLElement) => [...view.querySelectorAll('.sl-tl-name')].map(textOf);
  expect(lanes(bodyOf(denied))).toEqual(['Corroborates', 'Qualifies', 'Conflicts', 'Can’t tell']);
  expect(lanes(bodyOf(troops))).toEqual(['Corroborates', 'Qualifies', 'Conflicts']);
});
