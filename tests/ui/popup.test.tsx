import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { Popup } from '../../src/ui/Popup.tsx';
import type { PopupActions, PopupProps } from '../../src/ui/popup-props.ts';
import { expectAccessible } from './axe.ts';
import { allViews, noActions, popupViews } from './gallery/popup-views.ts';
import { sampleTools } from './sample-tools.ts';
import { button, drawn, show, showAgain, textOf } from './show.tsx';
import { spies } from './spies.ts';

afterEach(async () => {
  vi.useRealTimers();
  await commands.emulateMedia({ colorScheme: null, forcedColors: null });
  await page.viewport(414, 896);
});

function propsOf(name: string, actions: PopupActions = noActions): PopupProps {
  const props = popupViews[name];
  if (!props) throw new Error(`There is no view ${name}`);
  return { ...props, actions };
}

function showPopup(name: string, actions?: PopupActions): HTMLElement {
  return show(<Popup {...propsOf(name, actions)} />);
}

const buttons = (view: Element) => [...view.querySelectorAll('main button, footer button')].map(textOf);
const heading = (view: Element) => textOf(view.querySelector('main h2'));

describe('the popup with claims', () => {
  test('tells page, day and coverage, then the claims in reading order', () => {
    const view = showPopup('ready');
    expect(heading(view)).toBe('US clears Kyiv to fire long-range missiles into Russia, officials say');
    expect(textOf(view.querySelector('.sl-page-date'))).toMatch(/^Article dated 17 Nov 2024\s?Change/);
    expect([...view.querySelectorAll('.sl-coverage')].map(textOf)).toEqual([
      '10 of 41 sentences match a claim we hold; the other 31 were not checked.',
      '28 sources in all rest on 26 origins.',
    ]);
    expect(view.querySelectorAll('.sl-strip > i')).toHaveLength(41);
    expect([...view.querySelectorAll('.sl-claim-title')].map(textOf).slice(0, 3)).toEqual([
      'Biden allowed ATACMS strikes inside Russia',
      '10,000 North Korean troops in Kursk region',
      'Russia fired about 210 missiles and drones',
    ]);
    expect(textOf(view.querySelector('.sl-corpus'))).toBe(
      'Corpus 2026.11 · 122 claims · 675 sources · 336 origins',
    );
  });

  test('says that the end of the text was not compared, and why, with claims and without', () => {
    const why = /The last (?:412 sentences were|sentence was) not compared: the text is longer than/;
    expect(textOf(showPopup('beyond-limit').querySelector('.sl-coverage'))).toMatch(why);
    expect(textOf(showPopup('nothing-beyond-limit').querySelector('main'))).toMatch(why);
    expect(textOf(showPopup('long-article').querySelector('main'))).not.toMatch(/not compared/);
  });

  test('says state and counts of each claim in words', () => {
    const view = showPopup('ready');
    const lines = [...view.querySelectorAll('.sl-claim-meta')].map((line) => textOf(line));
    expect(lines[0]).toContain('Agree, later qualify5 sources · 5 originsUnnamed officials only');
    expect(lines[0]).toContain(
      'Known on 17 Nov 2024: 3 corroborate. Since then: 1 corroborates, 1 qualifies.',
    );
    expect(lines[1]).toMatch(/^Qualify7 sources/);
    expect(lines[3]).toMatch(/^Agree, later conflict4 sources · 3 originsSingle origin/);
    expect(lines[4]).toContain('No date on the source: 1 corroborates, 1 qualifies.');
    expect(lines[4]).toMatch(/\+2 undated$/);
    expect(lines[6]).toMatch(/^No source yet, later agree/);
  });

  test('opens one claim at a time, and closes it', async () => {
    const view = showPopup('ready');
    await userEvent.click(button(view, /10,000 North Korean/));
    expect(view.querySelectorAll('.sl-claim-body')).toHaveLength(1);
    expect(textOf(view.querySelector('blockquote'))).toMatch(/^As many as 10,000/);
    const next = button(view, /About \$175 billion/);
    next.focus();
    await userEvent.keyboard('{Enter}');
    expect(textOf(view.querySelector('blockquote'))).toMatch(/^The United States/);
    expect(view.querySelectorAll('[aria-expanded="true"]')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(view.querySelector('.sl-claim-body')).toBeNull();
    expect(document.activeElement).toBe(next);
  });

  test('brings an opened claim into view', async () => {
    await page.viewport(400, 600);
    const view = showPopup('ready');
    await userEvent.click(button(view, /A quarter of the money/));
    await drawn();
    const item = view.querySelector('.sl-claim-body')?.closest('li')?.getBoundingClientRect();
    const scroller = view.querySelector('main')?.getBoundingClientRect();
    expect(item?.top).toBeGreaterThanOrEqual((scroller?.top ?? 0) - 1);
    expect(item?.top).toBeLessThan(scroller?.bottom ?? 0);
  });

  test('jumps to the lead sentence, and to each other one', async () => {
    const actions = spies();
    const view = showPopup('ready', actions);
    await userEvent.click(button(view, /10,000 North Korean/));
    await userEvent.click(button(view, 'Jump to sentence'));
    expect(actions.jumpTo).toHaveBeenLastCalledWith('troops-in-kursk', 0);
    expect(textOf(view.querySelector('.sl-also'))).toMatch(/^Also in 1 more sentence:/);
    await userEvent.click(button(view, /^Jump to: The 10,000/));
    expect(actions.jumpTo).toHaveBeenLastCalledWith('troops-in-kursk', 1);
  });

  test('shows sources under their times, one item an origin, its reports as links', async () => {
    const view = showPopup('ready');
    await userEvent.click(button(view, /Britain and France/));
    expect([...view.querySelectorAll('.sl-when-title')].map(textOf)).toEqual([
      'Known on 17 Nov 2024 1 source · 1 origin',
      'Since then 3 sources · 2 origins',
    ]);
    const corrected = [...view.querySelectorAll('.sl-source')].find((item) =>
      /changed text/.test(textOf(item)),
    );
    expect([...(corrected?.querySelectorAll('.sl-source-foot') ?? [])].map(textOf)).toEqual([
      'ConflictsOwn reportingRelays another outletKyiv Post (opens in a new tab)',
      'Also carried by K-News (opens in a new tab) in Russian2 reports, 1 origin',
    ]);
    const links = [...(corrected?.querySelectorAll('a') ?? [])];
    expect(links.map(({ target, rel }) => ({ target, rel }))).toEqual([
      { target: '_blank', rel: 'noreferrer' },
      { target: '_blank', rel: 'noreferrer' },
    ]);
    expect(textOf(view.querySelector('.sl-counts'))).toContain('By 17 Nov 2024 a single origin');
    expect(textOf(view.querySelector('.sl-later'))).toBe(
      'Since then: Le Figaro dropped the passage from its article, Le Figaro, 18 Nov 2024',
    );
  });

  test('says state media and the article’s own outlet plainly', async () => {
    const view = showPopup('ready');
    await userEvent.click(button(view, /210 missiles/));
    const [telegram, ministry] = [...view.querySelectorAll('.sl-source')].map(textOf);
    expect(telegram).toContain('The Northern Courier (opens in a new tab) this outlet');
    expect(ministry).toContain('Sputnik (opens in a new tab) state media (Russia)');
  });

  test('says that an article denies a claim, and why sources stand as they do', async () => {
    const view = showPopup('ready');
    await userEvent.click(button(view, /deny troop deployment/));
    expect(textOf(view.querySelector('.sl-reading'))).toBe('This article denies it.');
    const [peskov, , putin] = [...view.querySelectorAll('.sl-source')].map(textOf);
    expect(peskov).toContain('The sentence denies what the source reports.');
    expect(putin).toContain('Can’t tell');
    expect(putin).toContain('The sentence denies it; what the source says does not settle that.');
    await userEvent.click(button(view, /acknowledges the changed/));
    expect(textOf(view.querySelector('.sl-reading'))).toBe('This article leaves it open.');
  });

  test('tells when all goes back to unnamed officials', async () => {
    const view = showPopup('ready');
    await userEvent.click(button(view, /Biden allowed/));
    expect(textOf(view.querySelector('.sl-counts'))).toContain(
      'All origins known then rest on unnamed officials.',
    );
  });

  test('compares only what was read in the sentence, in a table', async () => {
    const view = showPopup('ready');
    await userEvent.click(button(view, /10,000 North Korean/));
    const table = view.querySelector('table');
    expect(textOf(table?.querySelector('thead'))).toBe('This articleSources by 17 Nov 2024');
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map(textOf);
    expect(rows).toEqual([
      'Number10,00010,000 to 11,000 ≠ differs',
      'Wording“as many as”“at least”, “as many as”, “already”',
      'PlaceKursk regionKursk region',
      'Said bynot read Zelensky, Ukrainian intelligence (Ukrainska Pravda) · note',
    ]);
  });

  test('draws a time line with three lanes, and puts it into words', async () => {
    const view = showPopup('ready');
    await userEvent.click(button(view, /About \$175 billion/));
    const lanes = [...view.querySelectorAll('.sl-tl-lane')];
    expect(lanes.map((lane) => lane.querySelectorAll('.sl-glyph').length)).toEqual([0, 2, 2]);
    expect(textOf(lanes[0])).toBe('Corroboratesnone held');
    expect(textOf(view.querySelector('figcaption'))).toBe(
      'Filled: known then. Outline: later. Days are compressed away from the article date. 2 undated origins not drawn.',
    );
  });

  test('without an article date lists all under one heading, filled, with no later line', async () => {
    const view = showPopup('no-date');
    expect(textOf(view.querySelector('.sl-page-date'))).toMatch(/^No article date found\s?Set date$/);
    await userEvent.click(button(view, /10,000 North Korean/));
    expect([...view.querySelectorAll('.sl-when-title')].map(textOf)).toEqual([
      'All sources 7 sources · 7 origins',
    ]);
    expect(view.querySelector('.sl-later, .sl-tl')).toBeNull();
    expect(view.querySelectorAll('[data-when="later"]')).toHaveLength(0);
    expect(textOf(view.querySelector('thead'))).toBe('This articleAll sources');
  });
});

describe('the popup without claims', () => {
  test('reading shows nothing of itself for 300 ms', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const view = showPopup('reading');
    expect(view.querySelector('main h2')).toBeNull();
  });

  test('reading can be stopped, and says what it compares', async () => {
    const actions = spies();
    const view = showPopup('reading', actions);
    await vi.waitFor(() => expect(heading(view)).toBe('Reading the article…'));
    const words = 'Comparing 41 sentences with 122 claims, on this device.';
    expect(textOf(view.querySelector('main'))).toContain(words);
    await vi.waitFor(() => expect(textOf(view.querySelector('[role="status"]'))).toBe(words));
    await userEvent.click(button(view, 'Stop'));
    expect(actions.stop).toHaveBeenCalledOnce();
  });

  test('off topic says what the corpus is about and what was missing', async () => {
    const actions = spies();
    const view = showPopup('off-topic', actions);
    expect(heading(view)).toBe('This page is outside our topic');
    expect(textOf(view.querySelector('main'))).toContain('Nothing on this page was compared with a source.');
    expect(textOf(view.querySelector('main'))).toContain('none of these words: Ukraine, Ukrainian, Kyiv.');
    await userEvent.click(button(view, 'Check it anyway'));
    expect(actions.checkPage).toHaveBeenCalledOnce();
  });

  test('off topic and checked anyway shows what was found, or that nothing was', () => {
    const props = propsOf('off-topic');
    if (props.state.kind !== 'read') throw new Error('The view is not of a page that was read');
    const view = show(<Popup {...props} state={{ ...props.state, anyTopic: true }} />);
    expect(heading(view)).toBe('No sentence matches a claim we hold');
  });

  test('nothing matched never sounds like approval, and says why', async () => {
    const view = showPopup('nothing');
    expect(textOf(view.querySelector('main'))).toContain(
      '0 of 38 sentences match. None of them was checked.',
    );
    expect(view.querySelectorAll('.sl-strip .sl-glyph')).toHaveLength(0);
    await userEvent.click(button(view, 'Why no marks?'));
    expect(textOf(view.querySelector('main'))).toContain('No mark means that nothing was compared');
  });

  test('another language is named', () => {
    expect(heading(showPopup('other-language'))).toBe('This article is in French');
  });

  test('a site that is not covered can be checked once', async () => {
    const actions = spies();
    const view = showPopup('not-covered', actions);
    expect(heading(view)).toBe('Sidelight does not run on example.org by itself');
    await userEvent.click(button(view, 'Check this page'));
    expect(actions.checkPage).toHaveBeenCalledOnce();
    expect(buttons(view)).toEqual(['Check this page', 'Pause everywhere', 'Open side panel']);
  });

  test('a site that is not covered can be allowed for good, where the browser can be asked', async () => {
    const allowSite = vi.fn();
    const view = showPopup('not-covered', { ...noActions, allowSite });
    await userEvent.click(button(view, 'Always on this site'));
    expect(allowSite).toHaveBeenCalledOnce();
  });

  test('a page that is no article can be checked anyway', async () => {
    const actions = spies();
    const view = showPopup('no-article', actions);
    await userEvent.click(button(view, 'Check it anyway'));
    expect(actions.checkPage).toHaveBeenCalledOnce();
  });

  test('a page that no extension may read offers nothing but the search', () => {
    expect(buttons(showPopup('closed-page'))).toEqual(['Search the corpus']);
  });

  test('a pause can be ended where it was made, or passed over once', async () => {
    const actions = spies();
    const view = showPopup('paused-site', actions);
    expect(heading(view)).toBe('Paused on northern-courier.example');
    await userEvent.click(button(view, 'Resume'));
    expect(actions.resume).toHaveBeenLastCalledWith('site');
    await userEvent.click(button(view, 'Check this page once'));
    expect(actions.checkPage).toHaveBeenCalledOnce();
    showAgain(view, <Popup {...propsOf('paused-everywhere', actions)} />);
    expect(heading(view)).toBe('Paused everywhere');
    await userEvent.click(button(view, 'Resume'));
    expect(actions.resume).toHaveBeenLastCalledWith('everywhere');
  });

  test('Sidelight can be paused on the site and everywhere, and marks put away', async () => {
    const actions = spies();
    const view = showPopup('ready', actions);
    for (const name of ['Pause on this site', 'Pause everywhere', 'Hide marks']) {
      await userEvent.click(button(view, 'Pause'));
      await userEvent.click(button(view, name));
      expect(document.activeElement).toBe(button(view, 'Pause'));
    }
    expect(actions.pauseSite).toHaveBeenCalledOnce();
    expect(actions.pauseEverywhere).toHaveBeenCalledOnce();
    expect(actions.toggleMarks).toHaveBeenCalledOnce();
  });

  test('the menu of pauses closes on Esc, and when the focus leaves it', async () => {
    const view = showPopup('ready');
    const opener = button(view, 'Pause');
    await userEvent.click(opener);
    expect(document.activeElement).toBe(button(view, 'Hide marks'));
    await userEvent.keyboard('{Escape}');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(opener);
    await userEvent.click(opener);
    button(view, 'Open side panel').focus();
    await drawn();
    expect(view.querySelector('.sl-menu-place .sl-menu')).toBeNull();
  });

  test('the side panel can be opened, where the browser has one', async () => {
    const actions = spies();
    const view = showPopup('ready', actions);
    await userEvent.click(button(view, 'Open side panel'));
    expect(actions.openPanel).toHaveBeenCalledOnce();
    showAgain(view, <Popup {...propsOf('ready', { ...actions, openPanel: null })} />);
    expect(buttons(view)).not.toContain('Open side panel');
  });

  test('a failure can be read again, and its details copied', async () => {
    const actions = spies();
    const copy = vi.fn(async () => true);
    const view = show(<Popup {...propsOf('failed', actions)} tools={{ ...sampleTools, copy }} />);
    await userEvent.click(button(view, 'Read it again'));
    expect(actions.readAgain).toHaveBeenCalledOnce();
    await userEvent.click(button(view, 'Copy details'));
    await vi.waitFor(() => expect(textOf(view.querySelector('[role="status"]'))).toBe('Copied.'));
    expect(copy).toHaveBeenCalledWith(
      'The article could not be found again in the page: 4 of 12 sentences\nCorpus 2026.11 · 122 claims · 675 sources · 336 origins\nno page address included',
    );
  });

  test('each failure has its own words and its own way out', async () => {
    expect(heading(showPopup('no-corpus'))).toBe('Sidelight cannot read its claims');
    const stopped = showPopup('stopped');
    expect(heading(stopped)).toBe('The reading was stopped');
    expect(buttons(stopped).slice(0, 2)).toEqual(['Read it again', 'Pause']);
    const actions = spies();
    const outdated = showPopup('outdated', actions);
    expect(heading(outdated)).toBe('Sidelight was updated while this page was open');
    await userEvent.click(button(outdated, 'Reload the page'));
    expect(actions.readAgain).toHaveBeenCalledOnce();
  });

  test('without a corpus there is nothing to search', () => {
    const view = showPopup('no-corpus');
    expect([...view.querySelectorAll('header button')].map((one) => one.ariaLabel)).toEqual(['Options']);
  });

  test('unreadable settings are said to be so, above what there is', () => {
    const view = showPopup('storage-unreadable');
    expect(textOf(view.querySelector('[role="alert"]'))).toMatch(/^Your settings could not be read/);
    expect(view.querySelectorAll('.sl-claim')).toHaveLength(8);
  });
});

describe('what the popup says of the page as a whole', () => {
  test('matches that the reader has hidden are counted, and the way to them shown', async () => {
    const actions = spies();
    const view = showPopup('hidden', actions);
    await userEvent.click(button(view, '1 match hidden by you'));
    expect(actions.openOptions).toHaveBeenLastCalledWith('hidden');
    await userEvent.click(button(showPopup('nothing-hidden', actions), '2 matches hidden by you'));
    expect(actions.openOptions).toHaveBeenCalledTimes(2);
  });

  test('marks that were put away can be shown again', async () => {
    const actions = spies();
    const view = showPopup('marks-away', actions);
    expect(textOf(view.querySelector('main'))).toContain('The marks of this page are put away.');
    await userEvent.click(button(view, 'Show marks'));
    expect(actions.toggleMarks).toHaveBeenCalledOnce();
  });

  test('a density that leaves marks out is said to, with the way to change it', async () => {
    const actions = spies();
    const none = showPopup('density-none', actions);
    expect(textOf(none.querySelector('.sl-page-note'))).toMatch(/^No sentence is marked on pages/);
    await userEvent.click(button(none.querySelector('main') ?? none, 'Options'));
    expect(actions.openOptions).toHaveBeenCalledOnce();
    const differing = showPopup('density-differing');
    expect(textOf(differing.querySelector('.sl-page-note'))).toMatch(/^Only sentences on which sources/);
  });

  test('an old corpus is said to be so from 180 days on, in every state', () => {
    const words = 'This corpus is 214 days old. Later developments may be missing.';
    expect(textOf(showPopup('old-corpus').querySelector('main'))).toContain(words);
    const off = show(<Popup {...propsOf('off-topic')} today="2027-06-24" />);
    expect(textOf(off.querySelector('main'))).toContain(words);
    const young = show(<Popup {...propsOf('ready')} today="2027-05-20" />);
    expect(textOf(young.querySelector('main'))).not.toContain('days old');
  });

  test('the coverage is announced once, through one live region', async () => {
    const view = showPopup('ready');
    await vi.waitFor(() =>
      expect(textOf(view.querySelector('[role="status"]'))).toMatch(/^10 of 41 sentences/),
    );
    expect(view.querySelectorAll('[role="status"], [aria-live]')).toHaveLength(1);
  });

  test('text is as large as the reader chose', async () => {
    const size = () => getComputedStyle(view.querySelector('.sl-claim-title') as Element).fontSize;
    const view = showPopup('ready');
    expect(size()).toBe('14px');
    showAgain(view, <Popup {...propsOf('large-text')} />);
    await drawn();
    expect(Number.parseFloat(size())).toBeCloseTo(18.2, 1);
  });
});

describe('selected text', () => {
  test('is quoted, with the claims that it states and no jump to a sentence', async () => {
    const actions = spies();
    const view = showPopup('selection', actions);
    expect(heading(view)).toBe('The text you selected');
    expect(textOf(view.querySelector('blockquote'))).toMatch(/^As many as 10,000/);
    await userEvent.click(button(view, /10,000 North Korean/));
    expect(buttons(view)).not.toContain('Jump to sentence');
    expect(view.querySelectorAll('.sl-source').length).toBeGreaterThan(3);
    await userEvent.click(button(view, 'Back to the page'));
    expect(actions.showPage).toHaveBeenCalledOnce();
  });

  test('that states no claim was not checked', () => {
    expect(textOf(showPopup('selection-nothing').querySelector('main'))).toContain(
      'This text states no claim we hold. It was not checked.',
    );
  });

  test('in another language is said to be so', () => {
    const { state, ...props } = propsOf('selection-nothing');
    if (state.kind !== 'selection') throw new Error('The view is not of a selection');
    const analysis = { ...state.analysis, language: { code: 'de', supported: false } };
    const view = show(<Popup {...props} state={{ ...state, analysis }} />);
    expect(textOf(view.querySelector('main'))).toContain('This text is in German.');
  });
});

describe('hiding a match', () => {
  function showWithHiding() {
    const props = propsOf('ready');
    const { state } = props;
    if (state.kind !== 'read') throw new Error('The view is not of a page that was read');
    const hide = vi.fn(async () => {});
    const unhide = vi.fn(async () => {});
    const tools = { ...sampleTools, hide, unhide };
    const view = show(<Popup {...props} tools={tools} />);
    /** The analysis that follows, with the claim or without it. */
    const follow = (without?: string) => {
      const claims = state.analysis.claims.filter(({ claimId }) => claimId !== without);
      const analysis = { ...state.analysis, claims, hidden: without ? 1 : 0 };
      showAgain(view, <Popup {...props} tools={tools} state={{ ...state, analysis }} />);
    };
    /** The analysis that follows, with this claim alone or with none. */
    const followAlone = (claimId: string, is: boolean) => {
      const claims = state.analysis.claims.filter((claim) => is && claim.claimId === claimId);
      const analysis = { ...state.analysis, claims };
      showAgain(view, <Popup {...props} tools={tools} state={{ ...state, analysis }} />);
    };
    return { view, hide, unhide, follow, followAlone };
  }

  test('leaves a row where it was, from which it can be undone', async () => {
    const { view, hide, unhide, follow } = showWithHiding();
    await userEvent.click(button(view, /210 missiles/));
    await userEvent.click(button(view, 'Not the same claim'));
    expect(hide).toHaveBeenCalledWith('attack', expect.stringMatching(/^Overnight Russia/));
    follow('attack');
    await drawn();
    const row = view.querySelectorAll('.sl-claim')[2];
    expect(textOf(row)).toBe('Hidden.Undo');
    const undo = button(view, 'Undo: Russia fired about 210 missiles and drones');
    expect(document.activeElement).toBe(undo);
    expect(textOf(view.querySelector('main'))).toContain('1 match hidden by you');
    await userEvent.click(undo);
    expect(unhide).toHaveBeenCalledWith('attack', expect.stringMatching(/^Overnight Russia/));
    follow();
    await drawn();
    expect(document.activeElement).toBe(button(view, /210 missiles/));
    expect(view.querySelectorAll('.sl-claim')).toHaveLength(8);
  });

  test('can be undone where it was the only claim of the page', async () => {
    const { view, unhide, followAlone } = showWithHiding();
    followAlone('attack', true);
    await drawn();
    await userEvent.click(button(view, /210 missiles/));
    await userEvent.click(button(view, 'Not the same claim'));
    followAlone('attack', false);
    await drawn();
    const undo = button(view, /^Undo: Russia fired/);
    expect(document.activeElement).toBe(undo);
    await userEvent.click(undo);
    expect(unhide).toHaveBeenCalledWith('attack', expect.stringMatching(/^Overnight Russia/));
    followAlone('attack', true);
    await drawn();
    expect(document.activeElement).toBe(button(view, /210 missiles/));
  });

  test('leaves the claim where it was if it cannot be stored, with the focus on it', async () => {
    const { view, hide } = showWithHiding();
    hide.mockImplementationOnce(() => Promise.reject(new Error('QUOTA_BYTES quota exceeded')));
    await userEvent.click(button(view, /210 missiles/));
    await userEvent.click(button(view, 'Not the same claim'));
    await vi.waitFor(() => expect(view.textContent).not.toContain('Hidden.'));
    expect(view.querySelectorAll('.sl-claim')).toHaveLength(8);
    await vi.waitFor(() => expect(document.activeElement).toBe(button(view, /210 missiles/)));
  });

  test('leaves the filters in reach, or the one claim that is left would be lost behind them', async () => {
    const { view, followAlone } = showWithHiding();
    const conflicts = button(view, /^Conflict/);
    await userEvent.click(conflicts);
    const titles = [...view.querySelectorAll('.sl-claim-title')].map((title) => textOf(title));
    expect(titles).not.toContain('Russia fired about 210 missiles and drones');
    followAlone('attack', true);
    await drawn();
    expect(view.querySelectorAll('.sl-claim')).toHaveLength(0);
    await userEvent.click(button(view, 'Show all'));
    expect(view.querySelectorAll('.sl-claim')).toHaveLength(1);
  });

  test('ends after ten seconds, and the focus goes on to the next row', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { view, follow } = showWithHiding();
    button(view, /210 missiles/).click();
    await vi.waitFor(() => button(view, 'Not the same claim').click());
    follow('attack');
    await vi.waitFor(() => button(view, /^Undo/));
    await vi.advanceTimersByTimeAsync(9_900);
    expect(view.querySelector('.sl-hidden-row')).not.toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitFor(() => expect(view.querySelector('.sl-hidden-row')).toBeNull());
    expect(document.activeElement).toBe(button(view, /Britain and France/));
  });
});

describe('every view of the popup', () => {
  test('has buttons of at least 24 px, and nothing wider than 320 px', async () => {
    await page.viewport(320, 640);
    for (const [name, props] of Object.entries(allViews)) {
      const view = show(<Popup {...props} />);
      const opener = view.querySelector<HTMLButtonElement>('.sl-claim:nth-child(5) button');
      opener?.click();
      await drawn();
      expect(view.querySelector('main')?.scrollWidth, name).toBeLessThanOrEqual(320);
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(320);
      for (const one of view.querySelectorAll('button, summary, input')) {
        if (!one.checkVisibility()) continue;
        const { width, height } = one.getBoundingClientRect();
        expect(Math.min(width, height), `${name}: ${textOf(one)}`).toBeGreaterThanOrEqual(24);
      }
      view.remove();
    }
  });

  test('axe finds nothing in forced colours', async () => {
    await commands.emulateMedia({ forcedColors: 'active' });
    for (const props of Object.values(allViews)) {
      const view = show(<Popup {...props} />);
      await drawn();
      await expectAccessible(view);
      view.remove();
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, props] of Object.entries(allViews)) {
      test(`axe finds nothing in ${name}, ${colorScheme}`, async () => {
        await commands.emulateMedia({ colorScheme });
        const view = show(<Popup {...props} />);
        if (name.endsWith('reading')) await vi.waitFor(() => button(view, 'Stop'));
        if (name.endsWith('nothing') && !name.includes('selection')) button(view, 'Why no marks?').click();
        if (name === 'failed') view.querySelector('summary')?.click();
        await drawn();
        await expectAccessible(view);
      });
    }

    test(`axe finds nothing in each opened claim, ${colorScheme}`, async () => {
      await commands.emulateMedia({ colorScheme });
      const view = showPopup('ready');
      for (const opener of view.querySelectorAll<HTMLButtonElement>('.sl-claim-toggle')) {
        opener.click();
        await drawn();
        button(view, 'Why this mark?').click();
        await drawn();
        await expectAccessible(view);
      }
    });
  }
});
