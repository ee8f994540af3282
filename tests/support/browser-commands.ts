/// <reference types="@vitest/browser-playwright" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserCommand } from 'vitest/node';
import type { LabelledArticle } from '../../scripts/articles/label-lookup.ts';
import { readLabelledArticles } from '../../scripts/articles/labelled-articles.ts';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { readPack } from '../../src/cli/read-pack.ts';
import type { Pack } from '../../src/model.ts';
import { describeFailure, describeFigures } from '../page/fuzz/describe-run.ts';
import { type FuzzFigures, runFuzz } from '../page/fuzz/run-fuzz.ts';
import { type PracticeSentence, savedPagesFolder } from './shared-material.ts';

/** What the browser is told about the reader's system; null ends the emulation. */
export interface EmulatedMedia {
  colorScheme?: 'light' | 'dark' | null;
  reducedMotion?: 'reduce' | 'no-preference' | null;
  forcedColors?: 'active' | 'none' | null;
  media?: 'print' | 'screen' | null;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Emulates the reader's colour scheme, motion preference, forced colours or paper until it is called again. */
    emulateMedia(media: EmulatedMedia): Promise<void>;
    /** A real mouse click at a point of the test's own frame, in CSS pixels. */
    clickAt(x: number, y: number): Promise<void>;
    /** Text of a file of a saved page, such as ('ars-1', 'source.html'). */
    readSavedPage(slug: string, file: string): Promise<string>;
    /** The pack that the extension ships. */
    readShippedPack(): Promise<Pack>;
    /** Labelled articles about the topic that may be looked at. */
    readTuningArticles(): Promise<LabelledArticle[]>;
    /** Runs so many fuzzed pages in a browser of its own; see run-fuzz.ts. */
    fuzzPages(
      pages: number,
      seed: number,
    ): Promise<{ figures: FuzzFigures; summary: string; faults: string[] }>;
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Slugs of the saved pages beside the project; empty where they are missing. */
    savedPages: string[];
    /** Labelled practice sentences that may be looked at; empty where they are missing. */
    practiceSentences: PracticeSentence[];
  }
}

const emulateMedia: BrowserCommand<[media: EmulatedMedia]> = async ({ page }, media) => {
  await page.emulateMedia(media);
};

const clickAt: BrowserCommand<[x: number, y: number]> = async ({ page, iframe }, x, y) => {
  const frame = await iframe.owner().boundingBox();
  await page.mouse.click((frame?.x ?? 0) + x, (frame?.y ?? 0) + y);
};

const readSavedPage: BrowserCommand<[slug: string, file: string]> = (_context, slug, file) =>
  readFileSync(join(savedPagesFolder, slug, file), 'utf8');

const readShippedPack: BrowserCommand<[]> = () => readPack().pack;

const readTuningArticles: BrowserCommand<[]> = () =>
  (readLabelledArticles('tuning') ?? []).filter(({ onTopic }) => onTopic);

const fuzzPages: BrowserCommand<[pages: number, seed: number]> = async (_context, pages, seed) => {
  const figures = await runFuzz({ executablePath: findBrowser('chromium'), pages, seed });
  const faults = figures.failures.map((failure) => describeFailure(failure, seed));
  return { figures, summary: describeFigures(figures, seed), faults };
};

/** Commands that browser tests call through `commands` of 'vitest/browser'; they run in Node. */
export const browserCommands = {
  emulateMedia,
  clickAt,
  readSavedPage,
  readShippedPack,
  readTuningArticles,
  fuzzPages,
};
