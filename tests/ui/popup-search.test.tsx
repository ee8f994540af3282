import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import type { HeldClaim } from '../../src/model.ts';
import { heldClaimAsOf } from '../../src/ui/held-claim-as-of.ts';
import { Popup } from '../../src/ui/Popup.tsx';
import type { PopupProps } from '../../src/ui/popup-props.ts';
import { expectAccessible } from './axe.ts';
import { allViews, noActions } from './gallery/popup-views.ts';
import { sampleAnalysis } from './sample-analysis.ts';
import { sampleHeldClaims } from './sample-held-claims.ts';
import { button, drawn, show, textOf } from './show.tsx';

afterEach(async () => {
  vi.useRealTimers();
  await commands.emulateMedia({ colorScheme: null, forcedColors: null });
});

type Search = PopupProps['actions']['search'];

function showView(name: string, search: Search = noActions.search): HTMLElement {
  const props = allViews[name];
  if (!props) throw new Error(`There is no view ${name}`);
  return show(<Popup {...props} actions={{ ...props.actions, search }} />);
}

const held = (...ids: string[]): HeldClaim[] =>
  sampleHeldClaims().filter(({ claimId }) => ids.includes(claimId));
const box = (view: Element) =>
  view.querySelector<HTMLInputElement>('input[type="search"]') as HTMLInputElement;
const hint = (view: Element) => textOf(view.querySelector('.sl-hint'));
const visibleTitles = (view: Element) =>
  [...view.querySelectorAll('.sl-claim-title')].filter((title) => title.checkVisibility()).map(textOf);

describe('the search in the popup', () => {
  test('opens in place of the page’s head, and Esc brings that back', async () => {
    const view = showView('ready');
    const opener = button(view, 'Search all 122 claims');
    await userEvent.click(opener);
    expect(document.activeElement).toBe(box(view));
    expect(view.querySelector('.sl-page')).toBeNull();
    expect(view.querySelector('search')).not.toBeNull();
    expect(hint(view)).toBe('Search looks at claims and source notes, not at the web.');
    expect(visibleTitles(view)).toHaveLength(8);
    await userEvent.keyboard('{Escape}');
    expect(view.querySelector('search')).toBeNull();
    expect(view.querySelector('.sl-page')).not.toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  test('is offered before the corpus is known, and not where it cannot be read', () => {
    const props = allViews.reading as PopupProps;
    expect(button(show(<Popup {...props} pack={null} />), 'Search the corpus')).toBeDefined();
    const failed = allViews['no-corpus'] as PopupProps;
    expect(show(<Popup {...failed} />).querySelector('[aria-expanded][aria-label^="Search"]')).toBeNull();
  });

  test('tells claims of the article, as they stand to it, from the rest of the corpus', async () => {
    const { claims } = sampleAnalysis();
    const props = allViews.ready as PopupProps;
    if (props.state.kind !== 'read') throw new Error('The view is not of a page that was read');
    const analysis = { ...props.state.analysis, claims: claims.slice(0, 3) };
    const search = async () => held('troops-in-kursk', 'aid');
    const view = show(
      <Popup {...props} state={{ ...props.state, analysis }} actions={{ ...noActions, search }} />,
    );
    await userEvent.click(button(view, 'Search all 122 claims'));
    await userEvent.fill(box(view), 'any words');
    await vi.waitFor(() =>
      expect(hint(view)).toBe(
        '2 claims for “any words”. Search looks at claims and source notes, not at the web.',
      ),
    );
    expect([...view.querySelectorAll('.sl-group')].map(textOf)).toEqual([
      'In this article',
      'Elsewhere in the corpus',
    ]);
    const [here, elsewhere] = [...view.querySelectorAll('.sl-claim')];
    expect(textOf(here)).toMatch(/^210,000 North Korean troops in Kursk regionQualify7 sources/);
    expect(textOf(elsewhere)).toMatch(/^About \$175 billion in US aid since 20226 sources · 6 origins/);
    await vi.waitFor(() => expect(textOf(view.querySelector('[role="status"]'))).toBe(hint(view)));
  });

  test('opens a claim of the corpus with its sources, as coded, by the article’s day', async () => {
    const view = showView('off-topic', async () => held('le-figaro'));
    await userEvent.click(button(view, 'Search the corpus'));
    await userEvent.fill(box(view), 'figaro');
    await userEvent.click(await vi.waitFor(() => button(view, /Britain and France/)));
    expect(textOf(view.querySelector('.sl-group'))).toBe('In the corpus');
    expect(textOf(view.querySelector('.sl-statement'))).toBe('Britain and France also gave permission.');
    expect(textOf(view.querySelector('.sl-later'))).toContain('Le Figaro dropped the passage');
    expect([...view.querySelectorAll('.sl-source .sl-stance')].map(textOf)).toEqual([
      'Corroborates',
      'Qualifies',
      'Conflicts',
    ]);
    const links = [...view.querySelectorAll<HTMLAnchorElement>('.sl-source a')];
    expect(links).toHaveLength(4);
    expect(links.every(({ target, rel }) => target === '_blank' && rel === 'noreferrer')).toBe(true);
    await expectAccessible(view);
  });

  test('that finds nothing says so, and that this says nothing', async () => {
    const view = showView('ready', async () => []);
    await userEvent.click(button(view, 'Search all 122 claims'));
    await userEvent.fill(box(view), 'weather');
    await vi.waitFor(() => expect(hint(view)).toMatch(/^Nothing found for “weather”\./));
    expect(hint(view)).toContain('What is not in the corpus may still have been reported.');
    await expectAccessible(view);
  });

  test('that fails says why, and can be tried again', async () => {
    const search = vi.fn<Search>().mockRejectedValueOnce(new Error('The claims could not be read.'));
    search.mockResolvedValue(held('aid'));
    const view = showView('ready', search);
    await userEvent.click(button(view, 'Search all 122 claims'));
    await userEvent.fill(box(view), 'aid');
    await vi.waitFor(() => expect(hint(view)).toBe('The search did not work. The claims could not be read.'));
    await expectAccessible(view);
    await userEvent.click(button(view, 'Search again'));
    await vi.waitFor(() => expect(hint(view)).toMatch(/^1 claim for “aid”/));
  });

  test('asks when typing pauses, and drops an answer that a newer question has overtaken', async () => {
    const answers: ((claims: HeldClaim[]) => void)[] = [];
    const search = vi.fn<Search>(() => new Promise((answer) => answers.push(answer)));
    const view = showView('ready', search);
    await userEvent.click(button(view, 'Search all 122 claims'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const type = (text: string) => {
      box(view).value = text;
      box(view).dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    type('f');
    type('fi');
    type('first ');
    await vi.advanceTimersByTimeAsync(200);
    type('second');
    await vi.advanceTimersByTimeAsync(200);
    expect(search.mock.calls).toEqual([['first'], ['second']]);
    answers[1]?.(held('aid'));
    await vi.waitFor(() => expect(hint(view)).toMatch(/^1 claim for “second”/));
    answers[0]?.(held('attack', 'denied'));
    await vi.advanceTimersByTimeAsync(50);
    expect(hint(view)).toMatch(/^1 claim for “second”/);
  });

  test('takes no more than 200 characters, and asks at once on Enter', async () => {
    const search = vi.fn<Search>(async () => []);
    const view = showView('ready', search);
    await userEvent.click(button(view, 'Search all 122 claims'));
    expect(box(view).maxLength).toBe(200);
    await userEvent.fill(box(view), 'kursk');
    await userEvent.keyboard('{Enter}');
    expect(search).toHaveBeenLastCalledWith('kursk');
  });

  test('keeps a claim that was open below it', async () => {
    const view = showView('ready', async () => held('aid'));
    await userEvent.click(button(view, /210 missiles/));
    await userEvent.click(button(view, 'Search all 122 claims'));
    await userEvent.fill(box(view), 'aid');
    await vi.waitFor(() => expect(visibleTitles(view)).toEqual(['About $175 billion in US aid since 2022']));
    await userEvent.click(button(view, 'Close search'));
    await drawn();
    expect(button(view, /210 missiles/).getAttribute('aria-expanded')).toBe('true');
  });

  for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const)
    test(`axe finds nothing in it with ${Object.values(media)}`, async () => {
      await commands.emulateMedia(media);
      const view = showView('no-article', async () => held('aid', 'troops-in-kursk'));
      await userEvent.click(button(view, 'Search all 122 claims'));
      await userEvent.fill(box(view), 'words');
      await userEvent.click(await vi.waitFor(() => button(view, /About \$175/)));
      await expectAccessible(view);
    });
});

describe('a claim of the corpus, as of a day', () => {
  const [figaro] = held('le-figaro');
  if (!figaro) throw new Error('There is no sample');

  test('has its sources under then and later, by day, an item an origin and stance', () => {
    const { claim, mention } = heldClaimAsOf(figaro, '2024-11-17');
    expect(
      mention.groups.map(({ when, sourceCount, originCount }) => [when, sourceCount, originCount]),
    ).toEqual([
      ['then', 1, 1],
      ['later', 3, 2],
    ]);
    expect(mention.mark.line).toBe('corroborates');
    expect(mention.mark.later).toEqual(['qualifies', 'conflicts']);
    expect(claim.later?.date).toBe('2024-11-18');
    expect(heldClaimAsOf(figaro, '2024-11-18').claim.later).toBeNull();
  });

  test('without a day has all under one heading', () => {
    const { mention } = heldClaimAsOf(figaro, null);
    expect(mention.groups.map(({ when }) => when)).toEqual(['all']);
    expect(mention.groups[0]?.items.map(({ relation }) => relation)).toEqual([
      'corroborates',
      'qualifies',
      'conflicts',
    ]);
  });
});
