import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import {
  answerAsPage,
  askBackground,
  type CheckRequest,
  type PageReport,
  sayError,
} from '../../src/extension/messages.ts';
import { pauseFor } from '../../src/extension/pause.ts';
import { hearSettings, readSettings } from '../../src/extension/settings.ts';
import type { Analysis } from '../../src/model.ts';
import { looksLikeArticle } from '../../src/page/gate.ts';
import { type ReadArticle, readArticleWhenIdle } from '../../src/page/read-article.ts';
import { isSameText } from '../../src/page/same-text.ts';
import { watchContent } from '../../src/page/watch-content.ts';
import { watchRoutes } from '../../src/page/watch-routes.ts';
import { whenQuiet } from '../../src/page/when-quiet.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { createMarks, type Marks } from './marks.ts';

/**
 * What Sidelight does on one page from its loading to its end: gate, pause, reading, marks; anew on each route of a page
 * that changes its address by itself. The state of the tab is kept here, so nothing is lost when the background ends.
 */
export function runSession(ctx: ContentScriptContext, document: Document): void {
  let report: PageReport = { state: 'no-article' };
  /** Claims found, for the toolbar. */
  let announced: number | null = null;
  /** The reader's wish to check this page in spite of gate and pause. */
  let wish: CheckRequest | null = null;
  let marks: Marks | null = null;
  /** Ends all that was begun for the page as it stands now. */
  let stage = new AbortController();

  /** Reading it tells whether the extension is still there; if not, the context ends, and with it all marks. */
  const isAlive = () => ctx.isValid;

  /** Ends what stands on the page and begins a new stage of its life. */
  function nextStage(): AbortSignal {
    stage.abort();
    stage = new AbortController();
    marks = null;
    return AbortSignal.any([stage.signal, ctx.signal]);
  }

  /** A page that never was an article has nothing to tell. */
  function become(next: PageReport, claims: number | null = null): void {
    if (next.state === 'no-article' && report.state === 'no-article') return;
    report = next;
    announced = claims;
    announce();
  }

  /** Tells toolbar and popup. */
  function announce(): void {
    if (isAlive()) askBackground('pageChanged', { claims: announced }).catch(ignoreAbsence);
  }

  async function begin(): Promise<void> {
    const signal = nextStage();
    try {
      if (!wish && !(await isArticle(signal))) return become({ state: 'no-article' });
      become({ state: 'reading' });
      const paused = await isPaused();
      if (signal.aborted) return;
      hearPause(paused, signal);
      if (paused && !wish) become({ state: 'paused' });
      else follow(signal);
    } catch (error) {
      fail(error, signal);
    }
  }

  /** Pages that build their text in the browser are looked at once more when they have come to rest. */
  async function isArticle(signal: AbortSignal): Promise<boolean> {
    const verdict = looksLikeArticle(document);
    if (verdict.isArticle || verdict.reason !== 'nothing') return verdict.isArticle;
    await whenQuiet(document, signal);
    return looksLikeArticle(document).isArticle;
  }

  /** Begins anew when the reader pauses or resumes, here or in another tab. */
  function hearPause(before: boolean, signal: AbortSignal): void {
    const undo = hearSettings(async () => {
      if (!isAlive() || (await isPaused()) === before || signal.aborted) return;
      wish = null;
      begin();
    });
    signal.addEventListener('abort', undo, { once: true });
  }

  /** Reads and compares the article, shows the marks, and keeps them right while the page changes. */
  function follow(signal: AbortSignal): void {
    let shown: { reading: ReadArticle; analysis: Analysis } | null = null;
    let turns = 0;

    async function update(): Promise<void> {
      if (!isAlive()) return;
      turns += 1;
      const turn = turns;
      try {
        const reading = await readArticleWhenIdle(document, signal);
        const isSame = shown && isSameText(shown.reading.article.blocks, reading.article.blocks);
        const analysis = shown && isSame ? shown.analysis : await compare(reading, signal);
        // The page has changed again meanwhile: what is read now counts.
        if (turn !== turns) return;
        shown = { reading, analysis };
        if (analysis.claims.length > 0) marks ??= createMarks(document, signal, isAlive);
        marks?.show(analysis, reading.map);
      } catch (error) {
        fail(error, signal);
      }
    }

    watchContent(
      {
        document,
        map: () => shown?.reading.map ?? null,
        isOurs: (node) => node.nodeName.toLowerCase() === layerTag,
        onChange: update,
      },
      signal,
    );
    update();
  }

  /** Asks the background, and tells what came of it. Rejects with what the reader is told. */
  async function compare({ article }: ReadArticle, signal: AbortSignal): Promise<Analysis> {
    const request = { article, anyTopic: wish?.anyTopic ?? false };
    const answer = await askBackground('analyze', request);
    signal.throwIfAborted();
    if (!answer.ok) throw new Error(answer.error);
    become({ state: 'read', ...request }, answer.value.claims.length);
    return answer.value;
  }

  function fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted || !isAlive()) return;
    nextStage();
    become({ state: 'failed', detail: sayError(error) });
  }

  async function isPaused(): Promise<boolean> {
    const { settings } = await readSettings();
    return pauseFor(settings, document.location.hostname) !== null;
  }

  function onRoute(): void {
    if (!isAlive()) return;
    // The reader asked for one page of a site that is not covered: this is another.
    if (wish?.once) {
      ctx.notifyInvalidated();
      return;
    }
    wish = null;
    const signal = nextStage();
    become({ state: 'no-article' });
    whenQuiet(document, signal).then(begin, ignoreAbsence);
  }

  const undo = answerAsPage({
    describePage: () => ({ ok: true, value: report }),
    checkPage(data) {
      wish = data as CheckRequest;
      begin();
      return { ok: true, value: null };
    },
    stopReading() {
      nextStage();
      become({ state: 'failed', detail: 'The reading was stopped.' });
      return { ok: true, value: null };
    },
    jumpTo(data) {
      const { claimId, mention } = data as { claimId: string; mention: number };
      return marks?.open(claimId, mention)
        ? { ok: true, value: null }
        : { ok: false, error: 'This sentence is not on the page any more.' };
    },
  });
  ctx.onInvalidated(() => {
    stage.abort();
    undo();
  });
  // Back from the browser's store of whole pages: the toolbar was cleared meanwhile.
  ctx.addEventListener(window, 'pageshow', (event) => event.persisted && announce());
  watchRoutes(document, ctx.signal, onRoute);
  // Firefox ends the scripts of an old version at once, and starts the new one on the same page.
  document.querySelector(layerTag)?.remove();
  begin();
}

/** The other side is gone, or the page is: there is nobody left to tell. */
function ignoreAbsence(): void {}
