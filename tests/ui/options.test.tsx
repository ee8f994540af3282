import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import '../../assets/styles/documents.css';
import { Options } from '../../src/ui/options/Options.tsx';
import type { OptionsActions, OptionsProps, SiteRow } from '../../src/ui/options/options-props.ts';
import { expectAccessible, looks } from './axe.ts';
import { noOptionsActions, optionsViews, sampleClaims } from './gallery/options-views.ts';
import { button, drawn, show, showAgain, textOf } from './show.tsx';

afterEach(async () => {
  history.replaceState(null, '', location.pathname + location.search);
  await commands.emulateMedia({ colorScheme: null, forcedColors: null });
  await page.viewport(414, 896);
});

function spies() {
  return {
    ...noOptionsActions,
    pauseEverywhere: vi.fn(),
    pauseSite: vi.fn(),
    addSite: vi.fn<OptionsActions['addSite']>(async () => ({ kind: 'none' })),
    allowSite: vi.fn(),
    removeSite: vi.fn(),
    setLook: vi.fn(),
    restore: vi.fn(),
    restoreAll: vi.fn(),
    search: vi.fn<OptionsActions['search']>(async () => sampleClaims().slice(0, 2)),
    exportSettings: vi.fn(),
    importSettings: vi.fn<OptionsActions['importSettings']>(async () => ({ kind: 'not-ours' })),
    deleteEverything: vi.fn(async () => undefined),
  } satisfies OptionsActions;
}

function propsOf(name: string, actions: OptionsActions = noOptionsActions): OptionsProps {
  const props = optionsViews[name];
  if (!props) throw new Error(`There is no view ${name}`);
  return { ...props, actions };
}

function showOptions(name: string, actions?: OptionsActions): HTMLElement {
  return show(<Options {...propsOf(name, actions)} />);
}

function part(view: Element, name: string): HTMLElement {
  const found = view.querySelector<HTMLElement>(`section#${name}`);
  if (!found) throw new Error(`There is no part ${name}`);
  return found;
}

function field(within: Element, label: RegExp): HTMLInputElement {
  const found = [...within.querySelectorAll('input')].find((input) =>
    [...(input.labels ?? [])].some((one) => label.test(textOf(one))),
  );
  if (!found) throw new Error(`There is no field ${label}`);
  return found;
}

const rows = (view: Element) => [...part(view, 'sites').querySelectorAll('.sl-table > li')].map(textOf);

describe('where it runs', () => {
  test('shows first what the reader has changed, and all on demand', async () => {
    const view = showOptions('options');
    expect(rows(view).slice(0, 4)).toEqual([
      'once-read.examplenot in the list of sites; the pause that you set there is keptpausedResume',
      'village-post.exampleadded by youonPauseRemove',
      'world.coast-radio.exampleCoast Radiooff in your browserAllow',
      'world.inland-times.exampleInland TimespausedResume',
    ]);
    expect(rows(view)).toHaveLength(8);
    await userEvent.click(button(view, 'Show all 14'));
    expect(rows(view)).toHaveLength(14);
  });

  test('finds a site by host or name, and says when there is none', async () => {
    const view = showOptions('options');
    const search = field(view, /^Find a site/);
    await userEvent.type(search, 'HARBOUR');
    expect(rows(view)).toHaveLength(2);
    await userEvent.fill(search, 'nowhere');
    expect(rows(view)).toHaveLength(0);
    expect(textOf(part(view, 'sites').querySelector('[role="status"]'))).toBe(
      'No site in the list has “nowhere” in its name.',
    );
  });

  test('keeps the focus on a site that moves up as it is paused, and near one that goes', async () => {
    const props = propsOf('options');
    const view = show(<Options {...props} />);
    const last = props.sites.findLast(({ state, origin }) => state === 'on' && origin === 'covered');
    const { site } = last as SiteRow;
    await userEvent.click(button(view, 'Show all 14'));
    await userEvent.click(button(view, `Pause ${site}`));
    const sites = props.sites.map((row) => (row === last ? { ...row, state: 'paused' as const } : row));
    showAgain(view, <Options {...props} sites={sites} />);
    await drawn();
    expect(document.activeElement).toBe(button(view, `Resume ${site}`));
    await userEvent.click(button(view, 'Remove village-post.example'));
    showAgain(
      view,
      <Options {...props} sites={sites.filter((row) => row.site !== 'village-post.example')} />,
    );
    await drawn();
    expect(part(view, 'sites').querySelector('.sl-table')?.contains(document.activeElement)).toBe(true);
  });

  test('pauses, resumes, removes and allows, each by a button that names its site', async () => {
    const actions = spies();
    const view = showOptions('options', actions);
    await userEvent.click(button(view, 'Pause village-post.example'));
    await userEvent.click(button(view, 'Resume world.inland-times.example'));
    await userEvent.click(button(view, 'Remove village-post.example'));
    await userEvent.click(button(view, 'Allow world.coast-radio.example'));
    await userEvent.click(field(view, /^Pause everywhere/));
    expect(actions.pauseSite.mock.calls).toEqual([
      ['village-post.example', true],
      ['world.inland-times.example', false],
    ]);
    expect(actions.removeSite).toHaveBeenCalledWith('village-post.example');
    expect(actions.allowSite).toHaveBeenCalledWith('www.world.coast-radio.example');
    expect(actions.pauseEverywhere).toHaveBeenCalledWith(true);
  });

  test('asks the browser for a site within the key press itself, and says what came of it', async () => {
    const actions = spies();
    actions.addSite.mockImplementation(async () => {
      expect(navigator.userActivation.isActive).toBe(true);
      return { kind: 'added', site: 'example.org' };
    });
    const view = showOptions('options', actions);
    const input = field(view, /^Add a site/);
    await userEvent.type(input, 'example.org{Enter}');
    expect(actions.addSite).toHaveBeenCalledWith('example.org');
    const outcome = view.querySelector('#add-site-outcome');
    expect(textOf(outcome)).toBe(
      'Sidelight now runs on example.org by itself. Pages that are open already need to be loaded again.',
    );
    expect(input.value).toBe('');
    actions.addSite.mockResolvedValue({ kind: 'local' });
    await userEvent.type(input, 'localhost{Enter}');
    await vi.waitFor(() => expect(textOf(outcome)).toMatch(/^That is an address in your own network/));
    expect(input.value).toBe('localhost');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    // The browser asks about the next site meanwhile.
    actions.addSite.mockReturnValue(new Promise(() => undefined));
    await userEvent.fill(input, 'example.net');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(textOf(outcome)).toBe(''));
    expect(input.getAttribute('aria-invalid')).toBe('false');
  });
});

describe('marks and keys', () => {
  test('set one thing at a time', async () => {
    const actions = spies();
    const view = showOptions('options', actions);
    await userEvent.click(field(view, /^Only those on which sources differ/));
    await userEvent.click(field(view, /^Beside the text/));
    await userEvent.click(field(view, /^A click on a marked sentence/));
    await userEvent.click(field(view, /^Larger/));
    expect(actions.setLook.mock.calls).toEqual([
      [{ density: 'differing' }],
      [{ cardBeside: false }],
      [{ openOnSentence: false }],
      [{ textSize: 1.3 }],
    ]);
  });

  test('warn where agreement is not shown', () => {
    expect(textOf(part(showOptions('options'), 'marks'))).toContain(
      'unmarked sentences look safer than they are',
    );
  });

  test('sizes the page as cards are', () => {
    const view = showOptions('options');
    const before = view.querySelector('h1')?.getBoundingClientRect().height ?? 0;
    showAgain(view, <Options {...propsOf('options-large')} />);
    expect(view.querySelector('h1')?.getBoundingClientRect().height).toBeGreaterThan(before * 1.2);
  });

  test('tells shortcuts as the browser has them, and where each browser lets readers change them', async () => {
    const view = showOptions('options');
    expect([...part(view, 'keys').querySelectorAll('dd')].map(textOf)).toEqual([
      'AltShiftL',
      'AltShiftJ',
      'AltShiftK',
      'not set',
    ]);
    expect(textOf(part(view, 'keys'))).toContain('chrome://extensions/shortcuts');
    expect(textOf(part(showOptions('options-old-corpus'), 'keys'))).toContain('Manage Extension Shortcuts');
    expect(textOf(part(showOptions('options-new'), 'keys'))).toContain('This browser has no shortcuts');
    const openShortcuts = vi.fn();
    await userEvent.click(
      button(showOptions('options', { ...noOptionsActions, openShortcuts }), 'Change shortcuts'),
    );
    expect(openShortcuts).toHaveBeenCalledOnce();
  });
});

describe('hidden matches', () => {
  test('show the claim, never a sentence, and come back one by one or all', async () => {
    const actions = spies();
    const view = showOptions('options', actions);
    const items = [...part(view, 'hidden').querySelectorAll('li')].map(textOf);
    expect(items).toEqual([
      '10,000 North Korean troops in Kursk regionA sentence, known by the code 0123456789abcdefRestore',
      'About $175 billion in US aid since 2022A sentence, known by the code 5f0e4c1b9a530d8cRestore',
    ]);
    await userEvent.click(button(view, /^Restore the match with: 10,000/));
    expect(actions.restore).toHaveBeenCalledWith({ claimId: 'troops-in-kursk', hash: '0123456789abcdef' });
    await userEvent.click(button(view, 'Restore all'));
    expect(actions.restoreAll).toHaveBeenCalledOnce();
  });

  test('hand the focus on when they go', async () => {
    const props = propsOf('options');
    const view = show(<Options {...props} />);
    const follow = async (hidden: OptionsProps['hidden']) => {
      showAgain(view, <Options {...props} hidden={hidden} />);
      await drawn();
    };
    await userEvent.click(button(view, /^Restore the match with: 10,000/));
    await follow(props.hidden.slice(0, 1));
    expect(document.activeElement).toBe(button(view, /^Restore the match with: About/));
    await userEvent.keyboard('{Enter}');
    await follow([]);
    expect(textOf(document.activeElement)).toBe('You have hidden no match.');
  });

  test('are said to be none', () => {
    expect(textOf(part(showOptions('options-new'), 'hidden'))).toContain('You have hidden no match.');
  });
});

describe('the corpus', () => {
  test('is told in figures that add up to all sources', () => {
    const view = part(showOptions('options'), 'corpus');
    const sources = sampleClaims().flatMap((claim) => claim.sources).length;
    const tallies = [...view.querySelectorAll('.sl-tally')];
    expect(tallies).toHaveLength(5);
    for (const tally of tallies) {
      const counts = [...tally.querySelectorAll('li')].map((item) => Number.parseInt(textOf(item), 10));
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        textOf(tally),
      ).toBe(sources);
    }
  });

  test('opens a group, then a claim with each of its sources: day, outlet, note, basis, origin, link', async () => {
    const view = part(showOptions('options'), 'corpus');
    expect(view.querySelectorAll('.sl-held')).toHaveLength(0);
    for (const summary of view.querySelectorAll('summary')) await userEvent.click(summary);
    await drawn();
    expect(view.querySelectorAll('.sl-held')).toHaveLength(sampleClaims().length);
    expect(view.querySelectorAll('.sl-source')).toHaveLength(0);
    const [claim] = sampleClaims().filter(({ claimId }) => claimId === 'troops-in-kursk');
    await userEvent.click(button(view, /^10,000 North Korean/));
    const items = [...view.querySelectorAll('.sl-source')];
    expect(items).toHaveLength(claim?.sources.length ?? 0);
    for (const { reports, url, originWhat } of claim?.sources ?? []) {
      const item = items.find((one) => one.querySelector('a')?.href === url && textOf(one).includes(reports));
      expect(textOf(item), reports).toContain(`Origin: ${originWhat}`);
      expect(item?.querySelector('a')?.rel).toBe('noreferrer');
    }
  });

  test('is searched when the reader stops typing, with no more than 200 characters', async () => {
    const actions = spies();
    const view = part(showOptions('options', actions), 'corpus');
    const input = field(view, /^Search all/);
    input.value = 'x'.repeat(50_000);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect(actions.search).toHaveBeenCalledOnce());
    expect(actions.search.mock.calls[0]?.[0]).toHaveLength(200);
    await vi.waitFor(() => expect(view.querySelectorAll('.sl-held')).toHaveLength(2));
    actions.search.mockRejectedValue(new Error('The corpus could not be searched'));
    await userEvent.fill(input, 'y');
    await vi.waitFor(() =>
      expect(textOf(view.querySelector('[role="status"]'))).toBe('The corpus could not be searched'),
    );
    await userEvent.clear(input);
    await vi.waitFor(() => expect(view.querySelectorAll('summary').length).toBeGreaterThan(0));
  });

  test('says that it is being read, that it is old, and that it cannot be read', () => {
    expect(textOf(part(showOptions('options-reading'), 'corpus'))).toContain('The corpus is being read…');
    expect(textOf(part(showOptions('options-old-corpus'), 'corpus'))).toContain('days old');
    expect(textOf(part(showOptions('options-faults'), 'corpus'))).toContain('claims.json: unexpected end');
  });
});

describe('own data', () => {
  test('are listed in full, with what this version does not know', () => {
    const data = part(showOptions('options'), 'data');
    expect([...data.querySelectorAll('.sl-stored > div')].map(textOf)).toEqual([
      'Paused sites["world.inland-times.example","once-read.example"]',
      'Hidden matches[{"claimId":"aid","hash":"5f0e4c1b9a530d8c"}]',
      'density.unreadable"some"',
    ]);
    expect(textOf(part(showOptions('options-new'), 'data'))).toContain('Nothing is stored yet');
  });

  const outcomes: [
    what: string,
    outcome: Awaited<ReturnType<OptionsActions['importSettings']>>,
    said: string,
  ][] = [
    [
      'no JSON',
      { kind: 'unreadable' },
      'The file could not be read: it is not a file of settings. Nothing was changed.',
    ],
    ['another file', { kind: 'not-ours' }, 'The file was not written by Sidelight. Nothing was changed.'],
    [
      'a newer file',
      { kind: 'newer' },
      'The file was written by a newer version of Sidelight. Update Sidelight to read it. Nothing was changed.',
    ],
    ['no setting', { kind: 'nothing' }, 'The file holds no setting that can be used. Nothing was changed.'],
    [
      'some settings',
      { kind: 'taken', taken: ['density', 'textSize'], refused: ['pausedSites', 'colour'] },
      'Taken from the file: Which sentences are marked and Text size.Left out, because they hold something else than expected: Paused sites and colour. These settings are as they were.',
    ],
  ];
  test.each(outcomes)('an import of %s is told', async (_what, outcome, said) => {
    const actions = spies();
    actions.importSettings.mockResolvedValue(outcome);
    const data = part(showOptions('options', actions), 'data');
    const input = data.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('There is no field for a file');
    await userEvent.upload(
      input,
      new File(['{"any": "text"}'], 'settings.json', { type: 'application/json' }),
    );
    await vi.waitFor(() => expect(textOf(data.querySelector('[role="status"]'))).toBe(said));
    expect(actions.importSettings).toHaveBeenCalledWith('{"any": "text"}');
  });

  test('are deleted only after a question, whose focus lies on the way out', async () => {
    const actions = spies();
    const view = showOptions('options', actions);
    await userEvent.click(button(view, 'Export my settings'));
    expect(actions.exportSettings).toHaveBeenCalledOnce();
    await userEvent.click(button(view, 'Delete everything…'));
    expect(textOf(document.activeElement)).toBe('Keep it');
    await userEvent.keyboard('{Escape}');
    expect(view.querySelector('dialog')?.open).toBe(false);
    expect(actions.deleteEverything).not.toHaveBeenCalled();
    await userEvent.click(button(view, 'Delete everything…'));
    await userEvent.click(button(view, 'Delete everything'));
    expect(actions.deleteEverything).toHaveBeenCalledOnce();
    await vi.waitFor(() =>
      expect(textOf(part(view, 'data').querySelector('[role="status"]'))).toMatch(/^Everything was deleted/),
    );
  });
});

describe('the page', () => {
  test('begins at the part that the address names, and says where the reader is', async () => {
    await page.viewport(1000, 700);
    history.replaceState(null, '', '#corpus');
    const view = showOptions('options');
    await drawn();
    expect(Math.abs(part(view, 'corpus').getBoundingClientRect().top)).toBeLessThan(40);
    const current = () => textOf(view.querySelector('nav [aria-current="true"]'));
    expect(current()).toBe('Corpus');
    part(view, 'keys').scrollIntoView();
    await vi.waitFor(() => expect(current()).toBe('Keys'));
  });

  test.each([
    ['options-faults', 'Your settings could not be read'],
    ['options-unwritable', 'Your last change could not be stored'],
  ])('%s says so above all', (name, said) => {
    expect(textOf(showOptions(name).querySelector('[role="alert"]'))).toContain(said);
  });

  test('names a page for reports only if the project has one', () => {
    const links = (view: Element) => [...view.querySelectorAll('a')].map(({ href }) => href);
    expect(links(showOptions('options'))).toContain('https://project.example/issues');
    expect(textOf(part(showOptions('options-new'), 'corpus'))).toContain('names no page for reports');
  });

  test('is reached by Tab in the order in which it is read', async () => {
    const view = showOptions('options');
    view.querySelector('a')?.focus();
    const reached: Element[] = [];
    // As far as the page goes: behind its end the focus leaves it.
    for (let at = document.activeElement; at && view.contains(at); at = document.activeElement) {
      if (reached.includes(at)) break;
      reached.push(at);
      await userEvent.tab();
    }
    const inOrder = reached.every(
      (one, index) =>
        index === 0 ||
        ((reached[index - 1]?.compareDocumentPosition(one) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    expect(inOrder).toBe(true);
    expect(new Set(reached.map((one) => one.closest('section')?.id)).size).toBeGreaterThanOrEqual(5);
  });

  test('loses nothing at 320 px, and has targets of at least 24 px', async () => {
    await page.viewport(320, 640);
    for (const name of Object.keys(optionsViews)) {
      const view = showOptions(name);
      for (const summary of view.querySelectorAll('summary')) summary.click();
      await drawn();
      for (const toggle of view.querySelectorAll<HTMLElement>('.sl-held-toggle')) toggle.click();
      await drawn();
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(320);
      for (const one of view.querySelectorAll('button, summary, nav a, .sl-choice')) {
        if (one.closest('dialog')) continue;
        const { width, height } = one.getBoundingClientRect();
        expect(Math.min(width, height), `${name}: ${textOf(one)}`).toBeGreaterThanOrEqual(24);
      }
      view.remove();
    }
  });

  for (const look of looks) {
    for (const name of Object.keys(optionsViews)) {
      test(`axe finds nothing in ${name}, ${Object.values(look).join(', ')}`, async () => {
        await commands.emulateMedia(look);
        const view = showOptions(name);
        for (const summary of view.querySelectorAll('summary')) summary.click();
        await drawn();
        view.querySelector<HTMLElement>('.sl-held-toggle')?.click();
        await drawn();
        await expectAccessible(view);
      });
    }

    test(`axe finds nothing in the question before deleting, ${Object.values(look).join(', ')}`, async () => {
      await commands.emulateMedia(look);
      const view = showOptions('options');
      button(view, 'Delete everything…').click();
      await drawn();
      const dialog = view.querySelector('dialog');
      if (!dialog) throw new Error('There is no dialog');
      await expectAccessible(dialog);
    });
  }
});
