import { browser } from 'wxt/browser';
import { checkChosenDay, checkJump, checkStep, checkWish } from '../../src/extension/check-page-call.ts';
import { copyText } from '../../src/extension/copy-text.ts';
import {
  answerAsPage,
  askBackground,
  type CheckRequest,
  heldIn,
  type PageReport,
  sayError,
} from '../../src/extension/messages.ts';
import { pauseFor } from '../../src/extension/pause.ts';
import type { ScriptLife } from '../../src/extension/script-life.ts';
import { type HiddenMatch, hearSettings, readSettings, type Settings } from '../../src/extension/settings.ts';
import type { Analysis, Day } from '../../src/model.ts';
import { firstOnPage, hearOn, isHidden } from '../../src/page/dom.ts';
import { looksLikeArticle } from '../../src/page/gate.ts';
import { clearHighlights } from '../../src/page/highlights.ts';
import { becomesArticle } from '../../src/page/later-article.ts';
import { type ReadArticle, readArticleWhenIdle } from '../../src/page/read-article.ts';
import { isSameText } from '../../src/page/same-text.ts';
import { watchContent } from '../../src/page/watch-content.ts';
import { watchRoutes } from '../../src/page/watch-routes.ts';
import { whenQuiet } from '../../src/page/when-quiet.ts';
import type { ClaimTools } from '../../src/ui/claim-tools.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { createMarks, type Marks, type MarksOptions } from './marks.ts';

/**
 * What Sidelight does on one page from its loading to its end: gate, pause, reading, marks; anew on each route of a page
 * that changes its address by itself. The state of the tab is kept here, so nothing is lost when the background ends.
 */
export function runSession(life: ScriptLife, document: Document): void {
  let report: PageReport = { state: 'no-article' };
  /** Claims found, for the toolbar. */
  let announced: number | null = null;
  /** The reader's wish to check this page in spite of gate and pause. */
  let wish: CheckRequest | null = null;
  /** The site is not covered: the reader asked for this page of it alone, whatever became of the wish since. */
  let onlyThisPage = false;
  /** The day that the reader chose for this article. */
  let chosenDay: Day | null = null;
  /** The reader has not put the marks of this page away. */
  let marksShown = true;
  let marks: Marks | null = null;
  /** Asked for once, when there is something to mark. */
  let styles: MarksOptions['styles'] | null = null;
  /** What else the reader is to know of the reading, as long as the page is followed. */
  let note: string | null = null;
  /** Ends all that was begun for the page as it stands now. */
  let stage: AbortController | null = null;
  /** Compares the page as it was last read, with what the reader has chosen since. */
  let compareAnew = (): unknown => undefined;

  const isAlive = life.isOngoing;

  /** Ends what stands on the page and begins a new stage of its life. */
  function nextStage(): AbortSignal {
    stage?.abort();
    stage = new AbortController();
    marks = null;
    note = null;
    return AbortSignal.any([stage.signal, life.signal]);
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
    // Prepared for a click that may never come, or behind another tab: nobody reads it yet, nor do we.
    if (isHidden(document)) return hearOn(document, 'visibilitychange', begin, { once: true, signal });
    try {
      if (!wish && !(await isArticle(signal))) return become({ state: 'no-article' });
      become({ state: 'reading' });
      const { settings } = await readSettings();
      if (signal.aborted) return;
      const paused = isPaused(settings);
      hearPause(paused, signal);
      if (paused && !wish) become({ state: 'paused' });
      else follow(settings, signal);
    } catch (error) {
      fail(error, signal);
    }
  }

  /** What is kept out for a reason stays out; what merely shows no text may yet. */
  async function isArticle(signal: AbortSignal): Promise<boolean> {
    const { isArticle, reason } = looksLikeArticle(document);
    return isArticle || (reason === 'nothing' && (await becomesArticle(document, signal)));
  }

  /** Begins anew when the reader pauses or resumes, here or in another tab. */
  function hearPause(before: boolean, signal: AbortSignal): void {
    hearChoices(signal, (settings) => {
      if (isPaused(settings) === before) return;
      wish = null;
      begin();
    });
  }

  /** Calls with the settings at each change of them. */
  function hearChoices(signal: AbortSignal, hear: (settings: Settings) => void): void {
    hearSettings(async () => {
      if (!isAlive()) return;
      const { settings } = await readSettings();
      if (!signal.aborted) hear(settings);
    }, signal);
  }

  /** Reads and compares the article, shows the marks, and keeps them right while the page changes. */
  function follow(first: Settings, signal: AbortSignal): void {
    let settings = first;
    let shown: { reading: ReadArticle; analysis: Analysis } | null = null;
    let turns = 0;
    /** What is shown does not follow yet what the reader has chosen since: it is to be compared, be the text the same. */
    let isDue = false;

    /** Reads the page; compares it if its text is another, or if the same text is to be compared `anew`. */
    async function update(anew = false): Promise<void> {
      if (!isAlive()) return;
      isDue ||= anew;
      turns += 1;
      const turn = turns;
      try {
        const reading = await readArticleWhenIdle(document, signal);
        const isSame = !isDue && shown && isSameText(shown.reading.article.blocks, reading.article.blocks);
        const analysis = shown && isSame ? shown.analysis : await compare(reading, signal);
        // The page has changed again meanwhile: what is read now counts.
        if (turn !== turns) return;
        shown = { reading, analysis };
        isDue = false;
        hasRead();
        if (analysis.claims.length > 0 && !marks) {
          styles ??= await getLayerStyles();
          if (signal.aborted || turn !== turns) return;
          marks ??= createMarks({
            document,
            styles,
            tools: toolsFor(analysis),
            look: settings,
            signal,
            isAlive,
          });
        }
        marks?.setShown(marksShown);
        marks?.show(analysis, reading.map);
      } catch (error) {
        fail(error, signal);
      }
    }

    const hasRead = watchContent(
      {
        document,
        map: () => shown?.reading.map ?? null,
        isOurs: (node) => node.nodeName.toLowerCase() === layerTag,
        onChange: () => update(),
        onGiveUp({ message }) {
          note = message;
          if (report.state === 'read' && isAlive()) become({ ...report, note }, announced);
        },
      },
      signal,
    );
    compareAnew = () => update(true);
    hearChoices(signal, (chosen) => {
      const { hiddenMatches } = settings;
      settings = chosen;
      marks?.setLook(settings);
      if (!isSameList(hiddenMatches, settings.hiddenMatches)) update(true);
    });
    update();
  }

  /** Asks the background, and tells what came of it. Rejects with what the reader is told. */
  async function compare({ article }: ReadArticle, signal: AbortSignal): Promise<Analysis> {
    const request = { article, anyTopic: wish?.anyTopic ?? false, chosenDay };
    const answer = await askBackground('analyze', request);
    signal.throwIfAborted();
    const analysis = heldIn(answer);
    become({ state: 'read', marksShown, note, ...request }, analysis.claims.length);
    return analysis;
  }

  function fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted || !isAlive()) return;
    nextStage();
    become({ state: 'failed', cause: 'page', detail: sayError(error) });
  }

  /** What readers can do with a claim in its card. */
  function toolsFor({ pack }: Analysis): ClaimTools {
    const { version, homepage_url } = browser.runtime.getManifest();
    return {
      copy: copyText,
      async cite({ claimId, mentions }, mention, style) {
        if (report.state !== 'read') throw new Error('The page is being read again.');
        const { article, anyTopic, chosenDay } = report;
        const index = mentions.indexOf(mention);
        const request = { article, anyTopic, chosenDay, claimId, mention: index, style };
        return heldIn(await askBackground('cite', request));
      },
      hide: async (claimId, text) => void heldIn(await askBackground('hideMatch', { claimId, text })),
      unhide: async (claimId, text) => void heldIn(await askBackground('showMatch', { claimId, text })),
      about: {
        version,
        corpusVersion: pack.version,
        issuesPage: homepage_url ?? null,
        address: document.location.href,
      },
    };
  }

  function isPaused(settings: Settings): boolean {
    return pauseFor(settings, document.location.hostname) !== null;
  }

  function onRoute(): void {
    if (!isAlive()) return;
    // The reader asked for one page of a site that is not covered: this is another.
    if (onlyThisPage) {
      life.end();
      return;
    }
    wish = null;
    chosenDay = null;
    marksShown = true;
    const signal = nextStage();
    become({ state: 'no-article' });
    whenQuiet(document, signal).then(begin, ignoreAbsence);
  }

  const undo = answerAsPage({
    describePage: () => ({ ok: true, value: { ...report, host: document.location.hostname } }),
    checkPage(data) {
      wish = checkWish(data);
      onlyThisPage = wish.once;
      begin();
      return { ok: true, value: null };
    },
    stopReading() {
      nextStage();
      become({ state: 'failed', cause: 'stopped', detail: 'The reading was stopped.' });
      return { ok: true, value: null };
    },
    jumpTo(data) {
      const { claimId, mention } = checkJump(data);
      return marks?.open(claimId, mention)
        ? { ok: true, value: null }
        : { ok: false, error: 'This sentence is not on the page any more.' };
    },
    chooseDay(data) {
      chosenDay = checkChosenDay(data);
      compareAnew();
      return { ok: true, value: null };
    },
    step(data) {
      return marks?.step(checkStep(data))
        ? { ok: true, value: null }
        : { ok: false, error: 'There is no mark on this page.' };
    },
    toggleMarks() {
      if (report.state !== 'read') return { ok: false, error: 'There is no mark on this page.' };
      marksShown = !marksShown;
      marks?.setShown(marksShown);
      become({ ...report, marksShown }, announced);
      return { ok: true, value: null };
    },
  });
  life.signal.addEventListener('abort', undo, { once: true });
  // Back from the browser's store of whole pages: the toolbar was cleared meanwhile.
  window.addEventListener('pageshow', (event) => event.persisted && announce(), { signal: life.signal });
  watchRoutes(document, life.signal, onRoute);
  // What an older script has left: Firefox ends those of an old version at once, Chrome leaves them running.
  const left = firstOnPage(document, layerTag);
  if (left) {
    left.remove();
    clearHighlights();
  }
  begin();
}

async function getLayerStyles(): Promise<MarksOptions['styles']> {
  return heldIn(await askBackground('layerStyles', null));
}

function isSameList(one: readonly HiddenMatch[], other: readonly HiddenMatch[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ claimId, hash }, index) => claimId === other[index]?.claimId && hash === other[index].hash)
  );
}

/** The other side is gone, or the page is: there is nobody left to tell. */
function ignoreAbsence(): void {}
