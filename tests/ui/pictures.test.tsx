import '../../assets/styles/documents.css';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import layerRules from '../../assets/styles/layer.css?inline';
import type { ClaimAnalysis, Mention, Stance } from '../../src/model.ts';
import { ClaimItem } from '../../src/ui/ClaimItem.tsx';
import { CompareTable } from '../../src/ui/CompareTable.tsx';
import { CoverageStrip } from '../../src/ui/CoverageStrip.tsx';
import { Glyph } from '../../src/ui/Glyph.tsx';
import { MarkBadge } from '../../src/ui/MarkBadge.tsx';
import { OriginRun } from '../../src/ui/OriginRun.tsx';
import { StanceKey } from '../../src/ui/StanceKey.tsx';
import { Timeline } from '../../src/ui/Timeline.tsx';
import {
  type ClaimSketch,
  sampleAnalysis,
  sampleClaim,
  sampleDay,
  sampleSketches,
} from './sample-analysis.ts';
import { sampleTools } from './sample-tools.ts';
import { drawn, show } from './show.tsx';
import { evenFonts, textAsBlocks } from './text-as-blocks.ts';

/*
 * Components as they were last looked at and found right: tests/ui/references. After a change that is meant to show, look
 * at the new pictures that `vitest run --project browser tests/ui/pictures --update` writes, and commit them with it.
 */

/** Edges are drawn a little otherwise from machine to machine: this part of a picture may differ. */
const allowed = {
  comparatorName: 'pixelmatch',
  comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.002 },
} as const;

beforeAll(evenFonts);

afterEach(async () => {
  await commands.emulateMedia({ colorScheme: null, reducedMotion: null });
});

const nothing = (): void => undefined;
const stances: Stance[] = ['corroborates', 'qualifies', 'conflicts'];

function claimOf(sketch: ClaimSketch): { claim: ClaimAnalysis; mention: Mention; day: string } {
  const claim = sampleClaim(sketch, sampleDay);
  return { claim, mention: claim.mentions[0] as Mention, day: sampleDay };
}

const { troops, aid, attack, denied } = sampleSketches;
const item = (sketch: ClaimSketch, number: number) => (
  <ClaimItem
    claim={claimOf(sketch).claim}
    number={number}
    day={sampleDay}
    open={false}
    onToggle={nothing}
    onJump={nothing}
    tools={sampleTools}
    onHidden={nothing}
  />
);

/** What is pictured, each on a ground of 400 px. Shapes are pictured large, where a small change of them shows. */
const pictures: Record<string, ComponentChild> = {
  glyphs: (
    <div style={{ '--sl-glyph': '48px', display: 'flex', flexWrap: 'wrap', gap: '8px' }}>
      {stances.flatMap((stance) => [
        <Glyph key={stance} stance={stance} />,
        <Glyph key={`${stance} later`} stance={stance} later />,
      ])}
      <Glyph stance="unclear" />
    </div>
  ),
  'origin-run': (
    <div>
      {[troops, aid, attack].map((sketch) => (
        <p key={sketch.title}>
          <OriginRun {...claimOf(sketch)} />
        </p>
      ))}
    </div>
  ),
  'coverage-strip': <CoverageStrip sentences={41} claims={sampleAnalysis().claims} />,
  'stance-key': <StanceKey />,
  'compare-table': <CompareTable {...claimOf(troops)} />,
  'compare-table-denied': <CompareTable {...claimOf(denied)} />,
  timeline: <Timeline {...claimOf(troops)} />,
  'timeline-aid': <Timeline {...claimOf(aid)} />,
  'claim-rows': (
    <ol class="sl-claims">
      {item(troops, 1)}
      {item(aid, 2)}
      {item(attack, 3)}
    </ol>
  ),
};

/** The state of each claim's first mention: one shape, several, outlines alone, none. */
const states = sampleAnalysis().claims.flatMap(({ mentions }) => mentions.slice(0, 1));

/** Badges as they stand in a page's margin, with its lines: in their own root, with their own rules. */
function showBadges(ground: 'light' | 'dark'): HTMLElement {
  const place = document.createElement('div');
  place.style.cssText = `block-size: 184px; background: ${ground === 'dark' ? '#141414' : '#fdfdfc'}`;
  const host = document.createElement('div');
  place.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(layerRules);
  root.adoptedStyleSheets = [sheet];
  const badge = (mention: Mention, index: number, narrow: boolean) => (
    <MarkBadge
      key={`${index} ${narrow}`}
      id={`${index}`}
      mention={mention}
      position=""
      dated
      at={
        narrow ? { left: 8 + index * 48, top: 84 } : { left: 8 + (index % 4) * 72, top: index < 4 ? 8 : 44 }
      }
      narrow={narrow}
      open={index === 1 && !narrow}
      tabStop={false}
      onFocus={nothing}
      onToggle={nothing}
    />
  );
  render(
    <div class="sl-ui sl-layer" data-ground={ground}>
      {states.flatMap((mention, index) => [badge(mention, index, false), badge(mention, index, true)])}
      {stances.map((line, index) => (
        <span
          key={line}
          class="sl-line"
          data-line={line}
          style={{ left: `${8 + index * 100}px`, top: '172px', width: '80px' }}
        />
      ))}
    </div>,
    root,
  );
  return place;
}

async function expectPicture(view: HTMLElement, name: string): Promise<void> {
  view.style.inlineSize = '400px';
  await drawn();
  await expect(page.elementLocator(view)).toMatchScreenshot(name, allowed);
}

describe.each(['light', 'dark'] as const)('on %s ground', (colorScheme) => {
  test.each(Object.entries(pictures))('%s looks as it did', async (name, picture) => {
    await commands.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const view = show(
      <div class="sl-ui" style={{ padding: '8px', background: 'var(--sl-paper)' }}>
        {picture}
      </div>,
    );
    textAsBlocks(view);
    await expectPicture(view, `${name}-${colorScheme}`);
  });

  test('badges and drawn lines look as they did', async () => {
    await commands.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const view = showBadges(colorScheme);
    document.body.append(view);
    try {
      await expectPicture(view, `badges-${colorScheme}`);
    } finally {
      view.remove();
    }
  });
});
