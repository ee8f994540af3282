import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Popup } from '../../src/ui/Popup.tsx';
import { expectAccessible } from './axe.ts';
import { popupViews } from './gallery/popup-views.ts';
import { button, show, textOf } from './show.tsx';
import { spies } from './spies.ts';

function showDate(name: keyof typeof popupViews) {
  const props = popupViews[name];
  if (!props) throw new Error(`There is no view ${name}`);
  const actions = spies();
  return { actions, view: show(<Popup {...props} actions={actions} />) };
}

const dateLine = (view: Element) =>
  [...(view.querySelector('.sl-page-date')?.children ?? [])].map((part) => textOf(part));

describe('the article’s day', () => {
  test('can be changed by the keyboard alone, and the focus comes back', async () => {
    const { view, actions } = showDate('ready');
    const opener = button(view, /^Change/);
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const input = view.querySelector<HTMLInputElement>('input[type="date"]');
    expect(document.activeElement).toBe(input);
    expect(input?.value).toBe('2024-11-17');
    expect(input?.labels?.[0]?.textContent).toBe('Compare as of');
    await expectAccessible(view);
    await userEvent.fill(input as Element, '2024-12-01');
    await userEvent.keyboard('{Enter}');
    expect(actions.chooseDay).toHaveBeenLastCalledWith('2024-12-01');
    expect(view.querySelector('form.sl-date-form')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  test('chosen as published is the article’s own again', async () => {
    const { view, actions } = showDate('chosen-day');
    await userEvent.click(button(view, /^Change/));
    await userEvent.fill(view.querySelector('input[type="date"]') as Element, '2024-11-17');
    await userEvent.click(button(view, 'Compare'));
    expect(actions.chooseDay).toHaveBeenLastCalledWith(null);
  });

  test('is left as it was by Esc, Cancel, and an empty field', async () => {
    const { view, actions } = showDate('ready');
    await userEvent.click(button(view, /^Change/));
    await userEvent.keyboard('{Escape}');
    expect(view.querySelector('form.sl-date-form')).toBeNull();
    expect(document.activeElement).toBe(button(view, /^Change/));
    await userEvent.click(button(view, /^Change/));
    await userEvent.clear(view.querySelector('input[type="date"]') as Element);
    await userEvent.click(button(view, 'Compare'));
    await userEvent.click(button(view, 'Cancel'));
    expect(actions.chooseDay).not.toHaveBeenCalled();
  });

  test('cannot be later than today', async () => {
    const { view } = showDate('ready');
    await userEvent.click(button(view, /^Change/));
    expect(view.querySelector<HTMLInputElement>('input[type="date"]')?.max).toBe('2026-11-22');
  });

  test('of the update is one click away, where the page tells one', async () => {
    const { view, actions } = showDate('updated');
    expect(dateLine(view).slice(0, 2)).toEqual(['Article dated 17 Nov 2024', 'updated 18 Nov 2024']);
    await userEvent.click(button(view, 'Compare as updated 18 Nov 2024'));
    expect(actions.chooseDay).toHaveBeenLastCalledWith('2024-11-18');
    // This button goes with the next analysis.
    expect(document.activeElement).toBe(button(view, /^Change/));
  });

  test('that is not the published one is said to be so, with a way back', async () => {
    const { view, actions } = showDate('chosen-day');
    expect(textOf(view.querySelector('.sl-page-chosen'))).toBe(
      'Compared as of 1 Mar 2025, not as published on 17 Nov 2024. As published',
    );
    await userEvent.click(button(view, 'As published'));
    expect(actions.chooseDay).toHaveBeenLastCalledWith(null);
    expect(document.activeElement).toBe(button(view, /^Change/));
    expect(showDate('ready').view.querySelector('.sl-page-chosen')).toBeNull();
  });

  test('can be set where the article has none, and taken away again', async () => {
    const without = showDate('no-date');
    await userEvent.click(button(without.view, 'Set date'));
    await userEvent.fill(without.view.querySelector('input[type="date"]') as Element, '2024-11-20');
    await userEvent.keyboard('{Enter}');
    expect(without.actions.chooseDay).toHaveBeenLastCalledWith('2024-11-20');
    const set = showDate('date-set');
    expect(dateLine(set.view)[0]).toBe('No article date found');
    expect(textOf(set.view.querySelector('.sl-page-chosen'))).toBe(
      'Compared as of 20 Nov 2024, as you chose. Without a date',
    );
    await userEvent.click(button(set.view, 'Without a date'));
    expect(set.actions.chooseDay).toHaveBeenLastCalledWith(null);
  });
});
