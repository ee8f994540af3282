import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { filterClaims } from '../../src/ui/claim-filters.ts';
import { countSources } from '../../src/ui/count-sources.ts';
import { originWarning } from '../../src/ui/origin-warning.ts';
import { Popup } from '../../src/ui/Popup.tsx';
import { expectAccessible } from './axe.ts';
import { popupViews } from './gallery/popup-views.ts';
import { sampleAnalysis } from './sample-analysis.ts';
import { button, show, textOf } from './show.tsx';

const ready = popupViews.ready as NonNullable<typeof popupViews.ready>;
const { claims } = sampleAnalysis();
const passing = (...filters: Parameters<typeof filterClaims>[1]) =>
  filterClaims(claims, filters).map(({ claimId }) => claimId);
const titles = (view: Element) => [...view.querySelectorAll('.sl-claim-title')].map(textOf);
const chips = (view: Element) => [...view.querySelectorAll('.sl-chip')];

describe('what passes a filter', () => {
  test('a conflict known then, not one that came later', () => {
    expect(passing('conflicts')).toEqual(['aid', 'denied']);
  });

  test('a single origin known then; reports of the article’s own outlet are none', () => {
    expect(passing('single-origin')).toEqual(['le-figaro']);
  });

  test('nothing but unnamed officials', () => {
    expect(passing('unnamed')).toEqual(['authorization']);
  });

  test('a later source or a later fact', () => {
    expect(passing('later')).toEqual(['authorization', 'troops-in-kursk', 'le-figaro', 'aid', 'hedged']);
  });

  test('all of several filters', () => {
    expect(passing('later', 'conflicts')).toEqual(['aid']);
    expect(passing('later', 'conflicts', 'unnamed')).toEqual([]);
  });

  test('one origin is warned of before unnamed officials are', () => {
    const warnings = claims.flatMap((claim) =>
      claim.mentions.filter((_, index) => index === claim.lead).map((lead) => originWarning(claim, lead)),
    );
    expect(warnings).toEqual(['unnamed', null, null, 'single-origin', null, null, null, null]);
  });
});

test('a report, and an origin, that bears on several claims counts once on the page', () => {
  const [first] = claims;
  if (!first) throw new Error('There is no sample');
  expect(countSources([first, { ...first, claimId: 'again' }])).toEqual({ sources: 5, origins: 5 });
});

describe('the filters', () => {
  test('stand above the list with how many claims pass each', () => {
    const view = show(<Popup {...ready} />);
    expect(chips(view).map(textOf)).toEqual(['Conflict 2', 'Single origin 1', 'Unnamed only 1', 'Later 5']);
    expect(button(view, /^Unnamed/).title).toBe('All that was known then rests on unnamed officials');
  });

  test('narrow the list down together, say how far, and let go again', async () => {
    const view = show(<Popup {...ready} />);
    await userEvent.click(button(view, /^Conflict/));
    expect(titles(view)).toEqual([
      'About $175 billion in US aid since 2022',
      'North Korea and Kremlin deny troop deployment',
    ]);
    expect([...view.querySelectorAll('.sl-claim-no')].map(textOf)).toEqual(['5', '6']);
    await userEvent.click(button(view, /^Later/));
    expect(titles(view)).toEqual(['About $175 billion in US aid since 2022']);
    expect(textOf(view.querySelector('.sl-shown'))).toBe('1 of 8 claims shown. Show all');
    await vi.waitFor(() =>
      expect(textOf(view.querySelector('[role="status"]'))).toBe('1 of 8 claims shown.'),
    );
    expect(button(view, /^Conflict/).getAttribute('aria-pressed')).toBe('true');
    await expectAccessible(view);
    await userEvent.click(button(view, 'Show all'));
    expect(titles(view)).toHaveLength(8);
    expect(document.activeElement).toBe(button(view, /^Conflict/));
  });

  test('that leave nothing say so', async () => {
    const view = show(<Popup {...ready} />);
    await userEvent.click(button(view, /^Conflict/));
    await userEvent.click(button(view, /^Single origin/));
    expect(titles(view)).toEqual([]);
    expect(textOf(view.querySelector('.sl-filters'))).toContain(
      '0 of 8 claims shown. Show allNo claim on this page passes all of these filters.',
    );
    await expectAccessible(view);
  });

  test('are not offered for one claim', () => {
    const one = popupViews['one-claim'] as typeof ready;
    expect(chips(show(<Popup {...one} />))).toEqual([]);
  });
});
