import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Mention } from '../../src/model.ts';
import { ClaimActions } from '../../src/ui/ClaimActions.tsx';
import type { ClaimTools } from '../../src/ui/claim-tools.ts';
import { citeSources } from '../../src/ui/dossier/citations.ts';
import { expectAccessible } from './axe.ts';
import { sampleClaim, sampleDay, sampleSketches } from './sample-analysis.ts';
import { sampleTools } from './sample-tools.ts';
import { button, show, textOf } from './show.tsx';

const claim = sampleClaim(sampleSketches.troops, sampleDay);
const mention = claim.mentions[0] as Mention;

function actions(change: Partial<ClaimTools> = {}) {
  const copy = vi.fn(async () => true);
  const onHide = vi.fn();
  const heard = vi.fn();
  const tools = { ...sampleTools, copy, ...change };
  const view = show(
    // Wide enough, and low enough for the menu above.
    <main class="sl-ui" style={{ paddingTop: '200px', width: '384px' }}>
      <h1>A claim</h1>
      <ClaimActions claim={claim} mention={mention} tools={tools} onHide={onHide} />
    </main>,
  );
  view.addEventListener('keydown', heard);
  return { view, copy, onHide, heard };
}

const menuItems = (view: HTMLElement) => [...view.querySelectorAll('.sl-menu button')].map(textOf);
const status = (view: HTMLElement) => textOf(view.querySelector('[role="status"]'));

describe('copying a citation', () => {
  test('offers three styles above the button; the focus goes in, through them, and comes back on Escape', async () => {
    const { view, heard } = actions();
    const copyButton = button(view, 'Copy citation');
    expect(copyButton.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(copyButton);
    expect(copyButton.getAttribute('aria-expanded')).toBe('true');
    expect(menuItems(view)).toEqual(['Plain text', 'APA', 'Chicago']);
    expect(document.activeElement).toBe(button(view, 'Plain text'));
    const menu = view.querySelector('.sl-menu') as HTMLElement;
    expect(copyButton.getAttribute('aria-controls')).toBe(menu.id);
    expect(menu.getBoundingClientRect().bottom).toBeLessThanOrEqual(copyButton.getBoundingClientRect().top);
    await userEvent.keyboard('{Tab}{Tab}');
    expect(document.activeElement).toBe(button(view, 'Chicago'));
    heard.mockClear();
    await userEvent.keyboard('{Escape}');
    expect(menuItems(view)).toEqual([]);
    expect(document.activeElement).toBe(copyButton);
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
  });

  test('closes when the focus goes elsewhere', async () => {
    const { view } = actions();
    await userEvent.click(button(view, 'Copy citation'));
    await userEvent.keyboard('{Tab}{Tab}{Tab}');
    expect(menuItems(view)).toEqual([]);
    expect(document.activeElement).toBe(button(view, 'Not the same claim'));
  });

  test('says why where the sources cannot be had', async () => {
    const cite = async () => {
      throw new Error('The page is being read again.');
    };
    const { view, copy } = actions({ cite });
    await userEvent.click(button(view, 'Copy citation'));
    await userEvent.click(button(view, 'APA'));
    await vi.waitFor(() => expect(status(view)).toBe('The page is being read again.'));
    expect(copy).not.toHaveBeenCalled();
  });

  test('closes by a second press of its button', async () => {
    const { view } = actions();
    await userEvent.click(button(view, 'Copy citation'));
    await userEvent.click(button(view, 'Copy citation'));
    expect(menuItems(view)).toEqual([]);
  });

  for (const [name, style] of [
    ['Plain text', 'plain'],
    ['APA', 'apa'],
    ['Chicago', 'chicago'],
  ] as const)
    test(`puts all sources on the clipboard as ${name}, says so, and gives the focus back`, async () => {
      const { view, copy } = actions();
      await userEvent.click(button(view, 'Copy citation'));
      await userEvent.click(button(view, name));
      expect(copy).toHaveBeenCalledExactlyOnceWith(citeSources(claim, mention, style));
      await expect.poll(() => status(view)).toBe('Citation copied.');
      expect(document.activeElement).toBe(button(view, 'Copy citation'));
      await userEvent.click(button(view, 'Copy citation'));
      expect(status(view)).toBe('');
    });

  test('gives the text to be selected where the browser refuses', async () => {
    const { view } = actions({ copy: async () => false });
    await userEvent.click(button(view, 'Copy citation'));
    await userEvent.click(button(view, 'APA'));
    await expect.poll(() => view.querySelector('textarea')?.value).toBe(citeSources(claim, mention, 'apa'));
    expect(textOf(view.querySelector('label'))).toContain('did not let it be copied');
    expect(status(view)).toBe('');
    await expectAccessible(view);
  });
});

test('“Not the same claim” is told to the view', async () => {
  const { view, onHide } = actions();
  await userEvent.click(button(view, 'Not the same claim'));
  expect(onHide).toHaveBeenCalledOnce();
});

describe('the report of a wrong match', () => {
  const text = (view: HTMLElement) => view.querySelector('textarea')?.value ?? '';

  test('shows all that is copied: sentence, claim, score and versions, and no address', async () => {
    const { view, copy } = actions();
    await userEvent.click(button(view, 'Report a wrong match'));
    expect(text(view)).toBe(
      [
        '### Wrong match',
        '',
        `> ${mention.text}`,
        '',
        '- Matched with: 10,000 North Korean troops in Kursk region (troops-in-kursk)',
        '- Match score: 0.90',
        '- Sidelight 0.1.0, corpus 2026.11',
        '',
      ].join('\n'),
    );
    expect(copy).not.toHaveBeenCalled();
    await userEvent.click(button(view, 'Copy report'));
    expect(copy).toHaveBeenCalledExactlyOnceWith(text(view));
    await expect.poll(() => status(view)).toBe('Report copied.');
  });

  test('has the page’s address only where the reader ticks it', async () => {
    const { view, copy } = actions();
    await userEvent.click(button(view, 'Report a wrong match'));
    const box = view.querySelector('input') as HTMLInputElement;
    expect(box.checked).toBe(false);
    await userEvent.click(box);
    expect(text(view)).toContain('- Page: https://northern-courier.example/article');
    await userEvent.click(button(view, 'Copy report'));
    expect(copy).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('northern-courier.example'));
    await userEvent.click(box);
    expect(text(view)).not.toContain('northern-courier');
  });

  test('leads to the project’s page for reports where there is one, and asks for no address where there is none', async () => {
    const { view } = actions();
    await userEvent.click(button(view, 'Report a wrong match'));
    expect(view.querySelector('a')?.href).toBe('https://project.example/issues');
    const other = actions({ about: { ...sampleTools.about, issuesPage: null, address: null } }).view;
    await userEvent.click(button(other, 'Report a wrong match'));
    expect(other.querySelector('a')).toBeNull();
    expect(other.querySelector('input')).toBeNull();
    expect(text(other)).not.toBe('');
  });

  test('is selected where the browser refuses to copy it', async () => {
    const { view } = actions({ copy: async () => false });
    await userEvent.click(button(view, 'Report a wrong match'));
    await userEvent.click(button(view, 'Copy report'));
    const area = view.querySelector('textarea') as HTMLTextAreaElement;
    await expect.poll(() => area.selectionEnd - area.selectionStart).toBe(area.value.length);
    expect(status(view)).toContain('did not let it be copied');
  });

  test('closes on Escape, and gives the focus back', async () => {
    const { view, heard } = actions();
    await userEvent.click(button(view, 'Report a wrong match'));
    await userEvent.click(view.querySelector('input') as HTMLInputElement);
    heard.mockClear();
    await userEvent.keyboard('{Escape}');
    expect(view.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(button(view, 'Report a wrong match'));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the actions', () => {
  test('have no violation in any state, and targets of at least 24 px', async () => {
    const { view } = actions();
    const sizes = () =>
      [...view.querySelectorAll<HTMLElement>('button, label')].map((one) => one.getBoundingClientRect());
    await expectAccessible(view);
    for (const name of ['Copy citation', 'Report a wrong match']) {
      await userEvent.click(button(view, name));
      await expectAccessible(view);
      expect(sizes().every(({ width, height }) => width >= 24 && height >= 24)).toBe(true);
    }
  });
});
