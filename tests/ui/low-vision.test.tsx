import { afterEach, describe, expect, test } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { DossierPage } from '../../src/ui/dossier/DossierPage.tsx';
import { Popup } from '../../src/ui/Popup.tsx';
import { sampleDossier } from './dossier/sample-dossier.ts';
import { popupViews } from './gallery/popup-views.ts';
import { sampleAnalysis } from './sample-analysis.ts';
import { button, show } from './show.tsx';

const ready = popupViews.ready as NonNullable<typeof popupViews.ready>;

/**
 * Chromium paints a ground of its own behind text in forced colours. What is filled must go without, or its words, which
 * have the colour of that ground, cannot be seen.
 */
function isReadable(filled: Element): boolean {
  const { forcedColorAdjust, color, backgroundColor } = getComputedStyle(filled);
  return forcedColorAdjust === 'none' && color !== backgroundColor;
}

describe('filled controls in forced colours can be read', () => {
  afterEach(() => commands.emulateMedia({ forcedColors: null }));

  test('a filter that is on', async () => {
    await commands.emulateMedia({ forcedColors: 'active' });
    const view = show(<Popup {...ready} />);
    await userEvent.click(button(view, /^Conflict/));
    expect(isReadable(button(view, /^Conflict/))).toBe(true);
  });

  test('the main button of an empty state', async () => {
    await commands.emulateMedia({ forcedColors: 'active' });
    const view = show(<Popup {...(popupViews['paused-site'] as typeof ready)} />);
    expect(isReadable(button(view, 'Resume'))).toBe(true);
  });

  test('the button that prints the dossier', async () => {
    await commands.emulateMedia({ forcedColors: 'active' });
    const view = show(
      <DossierPage state={{ kind: 'ready', dossier: sampleDossier() }} onPrint={() => undefined} />,
    );
    expect(isReadable(button(view, 'Print'))).toBe(true);
  });
});

test('the number of a claim stands on one line at the largest text', () => {
  const analysis = sampleAnalysis();
  const claims = Array.from({ length: 12 }, (_, index) => ({
    ...(analysis.claims[0] as (typeof analysis.claims)[number]),
    claimId: `claim-${index}`,
  }));
  const state = { ...ready.state, analysis: { ...analysis, claims } } as typeof ready.state;
  const view = show(<Popup {...ready} state={state} textSize={1.3} />);
  const lines = [...view.querySelectorAll('.sl-claim-no')].map(
    (one) => new Set([...rangeOf(one).getClientRects()].map(({ top }) => top)).size,
  );
  expect(lines).toEqual(Array.from({ length: 12 }, () => 1));
});

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
