import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMarks } from '../../entrypoints/article.content/marks.ts';
import { defaultSettings } from '../../src/extension/settings.ts';
import type { Analysis } from '../../src/model.ts';
import { type ReadArticle, readArticle } from '../../src/page/read-article.ts';
import { layerStyles } from '../../src/ui/layer-styles.ts';
import { sampleAnalysis } from '../ui/sample-analysis.ts';
import { sampleTools } from '../ui/sample-tools.ts';
import { reRender } from './support/re-render.ts';

const sentence = 'The bridge was closed on Sunday after a barge had struck one of its piers.';
let over: AbortController;

beforeEach(() => {
  over = new AbortController();
});

afterEach(() => {
  over.abort();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** The sample's first claim, said in the sentence. */
function analysisOf({ article }: ReadArticle): Analysis {
  const analysis = sampleAnalysis();
  const block = article.blocks.findIndex(({ text }) => text === sentence);
  const claims = analysis.claims.slice(0, 1).map((claim) => ({
    ...claim,
    mentions: claim.mentions
      .slice(0, 1)
      .map((mention) => ({ ...mention, block, start: 0, end: sentence.length, text: sentence })),
    lead: 0,
  }));
  return { ...analysis, claims };
}

/** What the tint of the open card's sentence lies on. */
function tinted(): string[] {
  return [...CSS.highlights]
    .filter(([name]) => name.startsWith('sidelight-active'))
    .flatMap(([, highlight]) => [...highlight].map(String));
}

const page = `<article><h1>Bridge closed after barge strikes pier</h1><p>${sentence}</p><p>It will stay closed for two weeks, the harbour office said in a statement.</p></article>`;

function marksOn(signal: AbortSignal) {
  return createMarks({
    document,
    styles: layerStyles,
    tools: sampleTools,
    look: defaultSettings,
    signal,
    isAlive: () => true,
  });
}

/** What has moved is seen in one frame and followed in the next. */
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

test('badges follow their sentences from the beginning when something above the article grows', async () => {
  document.body.innerHTML = `<div id="banner"></div>${page}`;
  const layers = vi.spyOn(Element.prototype, 'attachShadow');
  const reading = readArticle(document);
  marksOn(over.signal).show(analysisOf(reading), reading.map);
  const layer = layers.mock.results[0]?.value as ShadowRoot;
  const top = () => layer.querySelector('[data-mark]')?.getBoundingClientRect().top ?? 0;
  const before = top();
  expect(before).toBeGreaterThan(0);
  await frame();
  (document.querySelector('#banner') as HTMLElement).style.height = '300px';
  await vi.waitFor(() => expect(top()).toBe(before + 300));
});

test('no badge stays where the article is not shown any more, and all are back when it is', async () => {
  document.body.innerHTML = page;
  const layers = vi.spyOn(Element.prototype, 'attachShadow');
  const reading = readArticle(document);
  marksOn(over.signal).show(analysisOf(reading), reading.map);
  const layer = layers.mock.results[0]?.value as ShadowRoot;
  const article = document.querySelector('article') as HTMLElement;
  expect(layer.querySelectorAll('[data-mark]')).toHaveLength(1);
  article.style.display = 'none';
  await vi.waitFor(() => expect(layer.querySelectorAll('[data-mark]')).toHaveLength(0));
  article.style.display = '';
  await vi.waitFor(() => expect(layer.querySelectorAll('[data-mark]')).toHaveLength(1));
});

test('the sentence of an open card stays tinted when the page renders its paragraph anew', () => {
  document.body.innerHTML = page;
  const marks = marksOn(over.signal);
  const first = readArticle(document);
  const analysis = analysisOf(first);
  marks.show(analysis, first.map);
  marks.open(analysis.claims[0]?.claimId ?? '', 0);
  expect(tinted()).toEqual([sentence]);

  reRender(document.querySelector('p') as Element);
  const second = readArticle(document);
  marks.show(analysisOf(second), second.map);
  expect(tinted()).toEqual([sentence]);
});
