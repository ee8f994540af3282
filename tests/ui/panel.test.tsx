import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Article } from '../../src/model.ts';
import { Popup } from '../../src/ui/Popup.tsx';
import { panelViews } from './gallery/popup-views.ts';
import { button, drawn, show, showAgain, textOf } from './show.tsx';
import { spies } from './spies.ts';

function showPanel(name: string) {
  const props = panelViews[`panel-${name}`];
  if (!props) throw new Error(`There is no view panel-${name}`);
  const actions = { ...spies(), openPanel: null };
  return { actions, view: show(<Popup {...props} actions={actions} />) };
}

const names = (view: Element, within: string) =>
  [...view.querySelectorAll(`${within} button`)]
    .filter((one) => one.checkVisibility())
    .map((one) => one.getAttribute('aria-label') ?? textOf(one));

describe('the side panel', () => {
  test('holds several claims open', async () => {
    const { view } = showPanel('ready');
    await userEvent.click(button(view, /Biden allowed/));
    await userEvent.click(button(view, /210 missiles/));
    expect(view.querySelectorAll('.sl-claim-body')).toHaveLength(2);
    await userEvent.click(button(view, /Biden allowed/));
    expect(view.querySelectorAll('.sl-claim-body')).toHaveLength(1);
  });

  test('begins anew with another article: what was opened and chosen belongs to the one before', async () => {
    const props = panelViews['panel-ready'];
    if (props?.state.kind !== 'read') throw new Error('The view is not of a page that was read');
    const { state } = props;
    const articleAt = (url: string): Article => ({
      url,
      headline: null,
      published: null,
      modified: null,
      publisher: null,
      domain: null,
      language: null,
      blocks: [],
    });
    const panelOf = (url: string) => <Popup {...props} state={{ ...state, article: articleAt(url) }} />;
    const view = show(panelOf('https://northern-courier.example/one'));
    await userEvent.click(button(view, /^Conflict/));
    const [opener] = view.querySelectorAll<HTMLButtonElement>('.sl-claim-toggle');
    await userEvent.click(opener as HTMLButtonElement);
    showAgain(view, panelOf('https://northern-courier.example/one'));
    await drawn();
    expect(view.querySelectorAll('.sl-claim-body')).toHaveLength(1);
    showAgain(view, panelOf('https://northern-courier.example/two'));
    await drawn();
    expect(view.querySelectorAll('.sl-claim-body')).toHaveLength(0);
    expect(view.querySelectorAll('.sl-claim')).toHaveLength(state.analysis.claims.length);
  });

  test('goes along the marks, and puts them away', async () => {
    const { view, actions } = showPanel('ready');
    expect(names(view, 'footer')).toEqual(['Pause', 'Hide marks', 'Previous claim', 'Next claim']);
    await userEvent.click(button(view, 'Next claim'));
    await userEvent.click(button(view, 'Previous claim'));
    expect(actions.step.mock.calls).toEqual([[1], [-1]]);
    await userEvent.click(button(view, 'Hide marks'));
    expect(actions.toggleMarks).toHaveBeenCalledOnce();
    expect(names(showPanel('marks-away').view, 'footer')).toContain('Show marks');
  });

  test('without marks offers to pause alone', () => {
    expect(names(showPanel('nothing').view, 'footer')).toEqual(['Pause']);
    expect(names(showPanel('selection').view, 'footer')).toEqual(['Pause']);
    expect(showPanel('paused-site').view.querySelector('footer')).toBeNull();
  });

  test('always has the search, which empties and leaves the page as it was', async () => {
    const { view } = showPanel('ready');
    expect(names(view, 'header')).toEqual(['Export', 'Options']);
    const box = view.querySelector<HTMLInputElement>('input[type="search"]') as HTMLInputElement;
    expect(document.activeElement).not.toBe(box);
    expect(view.querySelector('.sl-hint')).toBeNull();
    await userEvent.fill(box, 'permission');
    await vi.waitFor(() =>
      expect(textOf(view.querySelector('.sl-hint'))).toMatch(/^\d claims? for “permission”/),
    );
    expect(view.querySelector('.sl-page')?.checkVisibility()).toBe(false);
    await userEvent.click(button(view, 'Clear search'));
    expect(box.value).toBe('');
    expect(document.activeElement).toBe(box);
    expect(view.querySelector('.sl-page')?.checkVisibility()).toBe(true);
  });

  test('is as wide as it is made, with nothing lost', async () => {
    const { view } = showPanel('ready');
    for (const width of [280, 700]) {
      view.style.inlineSize = `${width}px`;
      expect(view.querySelector('.sl-popup')?.getBoundingClientRect().width).toBe(width);
      expect(view.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(width);
    }
  });
});
