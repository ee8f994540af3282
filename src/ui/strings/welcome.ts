import type { Day } from '../../model.ts';
import { counted, day, sources } from './format.ts';
import { inLocale } from './in-locale.ts';

/* What only the page says that opens when Sidelight is installed. */

const english = {
  kicker: 'Sidelight is installed',
  title: 'See which sources stand beside a sentence.',
  lede: (about: string): string =>
    `On news about ${about}, Sidelight underlines sentences that state a claim it holds, and shows what other sources say about that claim.`,
  ledeNoTopic:
    'Sidelight underlines sentences of news articles that state a claim it holds, and shows what other sources say about that claim.',

  // ── the sample ─────────────────────────────────────────────────────────────
  sampleTitle: 'A mark looks like this',
  sampleIntro:
    'This short article was written for this page. Sidelight has read it as it reads any other. Select one of the shapes beside it, or an underlined sentence.',
  sampleKeys:
    'From the keyboard: Tab to the shapes, the arrow keys along them, Enter to open a card, Esc to close it.',
  sampleByline: (publisher: string, on: Day): string => `${publisher}, an invented paper, ${day(on)}`,
  sampleReading: 'Sidelight is reading the article…',
  sampleFailed: (detail: string): string =>
    `The article could not be compared, so it has no marks. Articles on the web may fare better; if not, installing Sidelight again may help. (${detail})`,

  // ── shapes ─────────────────────────────────────────────────────────────────
  keyTitle: 'Three shapes, three words',
  keyText:
    'Each shape in the margin is a way in which sources stand to the sentence. Reports of one origin count once.',

  // ── where it runs ──────────────────────────────────────────────────────────
  whereTitle: 'Where it runs, and why it may',
  where: {
    itself: (count: number): string =>
      `By itself on ${counted(count, { one: '# news site', other: '# news sites' })}`,
    itselfText:
      'These are the sites that your browser named when you installed Sidelight. It looks whether a page is an article, and reads it if it is.',
    click: 'On any other page when you click its icon',
    clickText: 'It then reads that one page, on this device, and forgets it when you leave.',
    more: 'By itself on sites that you add',
    moreText: 'Your browser asks you about each of them.',
    pause: 'Paused on a site, or everywhere, when you say so',
    pauseText: 'Behind the icon and in the options. While it is paused nothing is read.',
  },
  sitesLink: 'See, pause and add sites',
  iconTitle: 'Where its icon is',
  iconText:
    'In the toolbar, or behind the toolbar’s button for extensions, where it can be pinned. It shows how many claims a page states.',

  // ── what it does not do ────────────────────────────────────────────────────
  notTitle: 'What it does not do',
  not: [
    'It does not say whether a sentence is right. It shows who says what, when, and on what basis.',
    'It does not rate newspapers, writers or pages.',
    'An unmarked sentence was not checked. It has been neither confirmed nor doubted.',
  ],
  notSent: 'It sends nothing, and has no account.',
  notSentCounts: (claims: number, sourceCount: number): string =>
    `It sends nothing, and has no account. All ${counted(claims, { one: '# claim', other: '# claims' })} and ${sources(sourceCount)} are inside the extension.`,
  aboutLink: 'Method, privacy and funding',
  corpusLink: 'All claims and sources',
};

export type WelcomeStrings = typeof english;
export const welcomeStrings: WelcomeStrings = inLocale({ en: english });
