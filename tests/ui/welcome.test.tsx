import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands, page } from 'vitest/browser';
import '../../assets/styles/documents.css';
import sample from '../../assets/sample-article.json' with { type: 'json' };
import { createMarks } from '../../entrypoints/article.content/marks.ts';
import { articleOf, mapSample } from '../../entrypoints/welcome/map-sample.ts';
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import type { Stance } from '../../src/model.ts';
import { rangeFor } from '../../src/page/text-map.ts';
import { layerStyles } from '../../src/ui/layer-styles.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { Welcome } from '../../src/ui/welcome/Welcome.tsx';
import { expectAccessible, looks } from './axe.ts';
import { welcomeViews } from './gallery/welcome-views.ts';
import { sampleTools } from './sample-tools.ts';
import { show, textOf } from './show.tsx';

afterEach(async () => {
  await commands.emulateMedia({ colorScheme: null, forcedColors: null });
  await page.viewport(414, 896);
});

function showWelcome(name: string): HTMLElement {
  const props = welcomeViews[name];
  if (!props) throw new Error(`There is no view ${name}`);
  return show(<Welcome {...props} />);
}

const status = (view: Element) => textOf(view.querySelector('[role="status"]'));

describe('the page that opens when Sidelight is installed', () => {
  test('says what it is about, where it runs, and what it does not do', () => {
    const text = textOf(showWelcome('welcome'));
    expect(text).toContain('On news about ');
    expect(text).toContain('By itself on 58 news sites');
    expect(text).toContain('An unmarked sentence was not checked.');
    expect(text).toContain('All 122 claims and 675 sources are inside the extension.');
  });

  test('leads to the parts of the options', () => {
    const links = [...showWelcome('welcome').querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['options.html#sites', 'options.html#corpus', 'options.html#about']);
  });

  test('tells how far the sample is', () => {
    expect(status(showWelcome('welcome'))).toBe(
      '5 of 9 sentences match a claim we hold; the other 4 were not checked.',
    );
    expect(status(showWelcome('welcome-reading'))).toBe('Sidelight is reading the article…');
    expect(status(showWelcome('welcome-failed'))).toContain('Could not establish connection.');
  });

  test('has the sample marked with the corpus that ships: every line is there, and a sentence without a mark', async () => {
    showWelcome('welcome');
    const map = mapSample(document);
    const analysis = createAnalyzer(await commands.readShippedPack()).analyze(articleOf(map, sample), {
      day: sample.published,
    });
    const mentions = analysis.claims.flatMap((claim) => claim.mentions);
    for (const { block, start, end, text } of mentions)
      expect(rangeFor(map, block, start, end)?.toString()).toBe(text);
    const lines = new Set(mentions.map(({ mark }) => mark.line));
    expect([...lines].toSorted()).toEqual(['conflicts', 'corroborates', 'qualifies'] satisfies Stance[]);
    expect(mentions.some(({ mark }) => mark.later.length > 0)).toBe(true);
    expect(analysis.coverage.matched).toBeLessThan(analysis.coverage.sentences);

    const end = new AbortController();
    const look = { density: 'all', openOnSentence: true, cardBeside: true, textSize: 1 } as const;
    const marks = createMarks({
      document,
      styles: layerStyles,
      tools: sampleTools,
      look,
      signal: end.signal,
      isAlive: () => true,
    });
    marks.show(analysis, map);
    await vi.waitFor(() => expect(document.querySelectorAll(layerTag)).toHaveLength(1));
    const painted = [...CSS.highlights].flatMap(([, ranges]) => [...ranges].map(String));
    expect(painted.toSorted()).toEqual(mentions.map(({ text }) => text).toSorted());
    end.abort();
    expect(document.querySelector(layerTag)).toBeNull();
  });

  test('loses nothing at 320 px, and has targets of at least 24 px', async () => {
    await page.viewport(320, 640);
    for (const name of Object.keys(welcomeViews)) {
      const view = showWelcome(name);
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(320);
      for (const one of view.querySelectorAll('a')) {
        const { width, height } = one.getBoundingClientRect();
        expect(Math.min(width, height), textOf(one)).toBeGreaterThanOrEqual(24);
      }
      view.remove();
    }
  });

  for (const look of looks) {
    for (const name of Object.keys(welcomeViews)) {
      test(`axe finds nothing in ${name}, ${Object.values(look).join(', ')}`, async () => {
        await commands.emulateMedia(look);
        await expectAccessible(showWelcome(name));
      });
    }
  }
});
