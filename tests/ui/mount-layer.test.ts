import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import type { Analysis } from '../../src/model.ts';
import { badgeSize } from '../../src/ui/badge-size.ts';
import type { LayerHandle, LayerState } from '../../src/ui/layer-props.ts';
import { layerStyles } from '../../src/ui/layer-styles.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { mountLayer } from '../../src/ui/mount-layer.ts';
import { expectAccessible } from './axe.ts';
import { sampleAnalysis } from './sample-analysis.ts';
import { sampleTools } from './sample-tools.ts';
import { button, drawn, textOf } from './show.tsx';

/*
 * The layer's root is closed, so tests open it: the one way to look inside, and to let axe look. That it is asked to be
 * closed is a test of its own.
 */
const attachShadow = Element.prototype.attachShadow;
let asked: ShadowRootInit | undefined;
let handle: LayerHandle | undefined;
const onOpen = vi.fn();
const onClose = vi.fn();

beforeEach(async () => {
  await page.viewport(1200, 900);
  Element.prototype.attachShadow = function (init) {
    asked = init;
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
});

afterEach(async () => {
  handle?.unmount();
  handle = undefined;
  Element.prototype.attachShadow = attachShadow;
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.head.querySelectorAll('[data-test]').forEach((style) => void style.remove());
  vi.clearAllMocks();
  await commands.emulateMedia({ colorScheme: null, forcedColors: null });
});

const wide = { column: { left: 40, right: 500 }, viewportWidth: 1100, scrollX: 0, scrollY: 0, rtl: false };
const look = { textSize: 1, cardBeside: true };
const narrow = { ...wide, column: { left: 10, right: 300 }, viewportWidth: 340 };

/** Marks of all sample sentences, below each other. */
function stateOf(analysis: Analysis = sampleAnalysis(), overrides: Partial<LayerState> = {}): LayerState {
  const marks = analysis.claims
    .flatMap((claim, claimIndex) =>
      claim.mentions.map((mention, index) => ({
        id: `${claim.claimId}-${index}`,
        claim: claimIndex,
        mention: index,
        sentence: mention.sentence,
      })),
    )
    .sort((one, other) => one.sentence - other.sentence)
    .map(({ id, claim, mention }, order) => ({
      id,
      claim,
      mention,
      badge: { left: 514, top: 20 + order * 30 },
      lines: [],
    }));
  return {
    claims: analysis.claims,
    day: analysis.day,
    marks,
    frame: wide,
    narrow: false,
    look,
    ...overrides,
  };
}

function mount(state: LayerState = stateOf(), ground: 'light' | 'dark' = 'light'): ShadowRoot {
  handle = mountLayer({
    styles: layerStyles.layer,
    parent: document.body,
    ground,
    onOpen,
    onClose,
    tools: sampleTools,
  });
  handle.update(state);
  return rootOf();
}

function rootOf(): ShadowRoot {
  const root = document.querySelector(layerTag)?.shadowRoot;
  if (!root) throw new Error('There is no layer');
  return root;
}

const badges = (root: ShadowRoot) => [...root.querySelectorAll<HTMLButtonElement>('.sl-badge')];
const card = (root: ShadowRoot) => root.querySelector<HTMLElement>('.sl-card');
const badgeOf = (root: ShadowRoot, id: string) =>
  root.querySelector(`[data-mark="${id}"]`) as HTMLButtonElement;

describe('the layer', () => {
  test('is one element at the end of the body with a closed root, and leaves no trace', () => {
    document.body.innerHTML = '<p>The page.</p>';
    const before = document.documentElement.outerHTML;
    mount();
    expect(asked?.mode).toBe('closed');
    expect(document.body.lastElementChild?.localName).toBe(layerTag);
    expect(document.body.children).toHaveLength(2);
    handle?.open('aid-0');
    handle?.unmount();
    handle = undefined;
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is put back when the page has replaced its body’s content', () => {
    mount();
    document.body.innerHTML = '<p>Another page.</p>';
    handle?.update(stateOf());
    expect(badges(rootOf())).toHaveLength(10);
  });

  test('has a badge a sentence, placed and sized as the page was told', () => {
    const root = mount();
    const analysis = sampleAnalysis();
    expect(badges(root)).toHaveLength(10);
    for (const { id, claim, mention, badge } of stateOf(analysis).marks) {
      const box = badgeOf(root, id).getBoundingClientRect();
      const { mark } = analysis.claims[claim]?.mentions[mention] ?? {};
      expect({ left: box.left, top: box.top, width: box.width, height: box.height }).toEqual({
        ...badge,
        ...(mark && badgeSize(mark, false)),
      });
    }
  });

  test('stands where it is told on a page that moves its body, too', () => {
    document.body.style.cssText = 'position: relative; margin: 50px 0 0 30px';
    const root = mount();
    const [first] = badges(root);
    expect(first?.getBoundingClientRect()).toMatchObject({ left: 514, top: 20 });
  });

  test('draws upright badges of the size that was told, at the edge of narrow pages', () => {
    const root = mount(stateOf(sampleAnalysis(), { narrow: true, frame: narrow }));
    const sizes = new Set(badges(root).map((badge) => `${badge.offsetWidth} × ${badge.offsetHeight}`));
    expect(sizes).toEqual(new Set(['24 × 52', '24 × 38', '24 × 24', '24 × 66']));
  });

  test('is not changed by the page’s style', () => {
    const hostile = document.createElement('style');
    hostile.dataset.test = '';
    hostile.textContent =
      '* { --sl-paper: red; color: red !important; text-transform: uppercase !important; letter-spacing: 1em !important } body > * { display: none !important; opacity: 0 !important; direction: rtl }';
    document.head.append(hostile);
    const root = mount();
    handle?.open('aid-0');
    const style = getComputedStyle(card(root) as HTMLElement);
    expect(style).toMatchObject({ textTransform: 'none', letterSpacing: 'normal', direction: 'ltr' });
    expect(style.backgroundColor).toBe('rgb(255, 255, 255)');
    expect(badges(root)[0]?.getBoundingClientRect().width).toBeGreaterThan(23);
    expect(getComputedStyle(root.host).opacity).toBe('1');
  });

  test('takes the ground that it is given, whatever the reader’s system asks for', async () => {
    await commands.emulateMedia({ colorScheme: 'dark' });
    const root = mount(stateOf(), 'light');
    const paper = () => getComputedStyle(badges(root)[0] as HTMLElement).backgroundColor;
    expect(paper()).toBe('rgb(255, 255, 255)');
    handle?.setGround('dark');
    expect(paper()).toBe('rgb(23, 26, 30)');
    expect((root.host as HTMLElement).dataset.ground).toBe('dark');
  });

  test('draws lines where the page cannot paint them', () => {
    const state = stateOf();
    const lines = [
      { left: 40, bottom: 100, width: 300 },
      { left: 40, bottom: 130, width: 120 },
    ];
    const root = mount({
      ...state,
      marks: state.marks.map((mark) => (mark.id === 'aid-0' ? { ...mark, lines } : mark)),
    });
    const drawnLines = [...root.querySelectorAll<HTMLElement>('.sl-line')];
    expect(drawnLines.map((line) => line.dataset.line)).toEqual(['conflicts', 'conflicts']);
    expect(drawnLines.map((line) => line.getBoundingClientRect().bottom)).toEqual([100, 130]);
    expect(getComputedStyle(drawnLines[0] as HTMLElement).pointerEvents).toBe('none');
  });

  test('announces the claims once', () => {
    const root = mount(stateOf(sampleAnalysis(undefined, { claims: [] }), { marks: [] }));
    const status = root.querySelector('[role="status"]');
    expect(textOf(status)).toBe('');
    handle?.update(stateOf());
    expect(textOf(status)).toBe('Sidelight: 8 claims on this page.');
    const fewer = stateOf(sampleAnalysis());
    handle?.update({ ...fewer, claims: fewer.claims.slice(0, 4), marks: [] });
    expect(textOf(status)).toBe('Sidelight: 8 claims on this page.');
  });

  test('keeps what the reader does in it from the page', async () => {
    const heard = vi.fn();
    for (const type of ['click', 'keydown', 'pointerdown']) document.body.addEventListener(type, heard);
    const root = mount();
    await userEvent.click(badges(root)[0] as HTMLElement);
    await userEvent.keyboard('{Escape}');
    expect(card(root)).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    for (const type of ['click', 'keydown', 'pointerdown']) document.body.removeEventListener(type, heard);
  });
});

describe('the badges', () => {
  test('are one tab stop; arrow keys, Home and End move along', async () => {
    document.body.innerHTML = '<button type="button">Before</button>';
    const root = mount();
    const all = badges(root);
    expect(all.filter((badge) => badge.tabIndex === 0)).toEqual([all[0]]);
    document.querySelector('button')?.focus();
    await userEvent.keyboard('{Tab}');
    expect(root.activeElement).toBe(all[0]);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(root.activeElement).toBe(all[2]);
    await drawn();
    expect(all.filter((badge) => badge.tabIndex === 0)).toEqual([all[2]]);
    await userEvent.keyboard('{ArrowUp}');
    expect(root.activeElement).toBe(all[1]);
    await userEvent.keyboard('{End}');
    expect(root.activeElement).toBe(all.at(-1));
    await userEvent.keyboard('{ArrowDown}');
    expect(root.activeElement).toBe(all[0]);
    await userEvent.keyboard('{End}{Home}');
    expect(root.activeElement).toBe(all[0]);
    await userEvent.keyboard('{Tab}');
    expect(badges(root)).not.toContain(root.activeElement);
  });

  test('name position and stances, filled before outlines', () => {
    const root = mount();
    const badge = badgeOf(root, 'aid-0');
    expect(badge.getAttribute('aria-label')).toBe(
      'Claim 5 of 8. Sources known then: qualifies and conflicts. Later: qualifies and conflicts. Open source card',
    );
    const shapes = [...badge.querySelectorAll('.sl-glyph')].map(
      (glyph) => `${glyph.getAttribute('data-stance')} ${glyph.getAttribute('data-when')}`,
    );
    expect(shapes).toEqual(['qualifies then', 'conflicts then', 'qualifies later', 'conflicts later']);
  });

  test('of a claim whose sources have no date show a dot', () => {
    const root = mount();
    const badge = badgeOf(root, 'undated-0');
    expect(badge.querySelectorAll('.sl-glyph[data-stance="unclear"]')).toHaveLength(1);
    expect(badge.getAttribute('aria-label')).toContain('No source known then.');
  });

  test('of sentences that cannot be seen are not there', () => {
    const state = stateOf();
    const root = mount({ ...state, marks: state.marks.map((mark) => ({ ...mark, badge: null })) });
    expect(badges(root)).toEqual([]);
  });
});

describe('the card', () => {
  test('opens by click, follows its badge, takes the focus, and gives it back on Escape', async () => {
    const root = mount();
    const badge = badgeOf(root, 'troops-in-kursk-0');
    await userEvent.click(badge);
    expect(card(root)?.previousElementSibling).toBe(badge);
    expect(badge.getAttribute('aria-expanded')).toBe('true');
    expect(root.activeElement).toBe(card(root));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('troops-in-kursk-0', 0);
    await userEvent.keyboard('{Escape}');
    expect(card(root)).toBeNull();
    expect(root.activeElement).toBe(badge);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('opens by Enter and Space, and closes by its button', async () => {
    const root = mount();
    for (const key of ['{Enter}', ' ']) {
      badgeOf(root, 'aid-0').focus();
      await userEvent.keyboard(key);
      expect(textOf(card(root)?.querySelector('h2'))).toBe('About $175 billion in US aid since 2022');
      await userEvent.click(button(root, 'Close'));
      expect(root.activeElement).toBe(badgeOf(root, 'aid-0'));
    }
  });

  test('closes by a second click on its badge, and by Escape on it', async () => {
    const root = mount();
    await userEvent.click(badgeOf(root, 'aid-0'));
    await userEvent.click(badgeOf(root, 'aid-0'));
    expect(card(root)).toBeNull();
    await userEvent.keyboard('{Enter}');
    badgeOf(root, 'aid-0').focus();
    await userEvent.keyboard('{Escape}');
    expect(card(root)).toBeNull();
    expect(root.activeElement).toBe(badgeOf(root, 'aid-0'));
  });

  test('is a dialog with the claim’s title for a name; Tab goes through it in order and leaves it', async () => {
    const root = mount();
    await userEvent.click(badgeOf(root, 'le-figaro-0'));
    const dialog = card(root);
    expect(dialog?.getAttribute('role')).toBe('dialog');
    const title = root.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
    expect(textOf(title)).toBe('Britain and France also gave permission');
    const names: string[] = [];
    for (let step = 0; step < 12 && card(root)?.contains(root.activeElement); step++) {
      await userEvent.keyboard('{Tab}');
      const element = root.activeElement;
      if (element) names.push(element.getAttribute('aria-label') ?? textOf(element));
    }
    expect(names).toEqual([
      'Why this mark?',
      'Previous claim',
      'Next claim',
      'Close',
      'Online.UA (opens in a new tab)',
      'The Epoch Times (opens in a new tab)',
      'Kyiv Post (opens in a new tab)',
      'K-News (opens in a new tab)',
      'Copy citation',
      'Not the same claim',
      'Report a wrong match',
    ]);
    expect(card(root)).not.toBeNull();
  });

  test('goes to the next and the previous mark, round at the ends, and keeps the focus on the button', async () => {
    const root = mount();
    await userEvent.click(badgeOf(root, 'authorization-0'));
    await userEvent.click(button(root, 'Next claim'));
    expect(onOpen).toHaveBeenLastCalledWith('authorization-1', 0);
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith('troops-in-kursk-0', 0);
    expect(root.activeElement).toBe(button(root, 'Next claim'));
    await userEvent.click(button(root, 'Previous claim'));
    await userEvent.keyboard('{Enter}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith('troops-in-kursk-1', 0);
    expect(textOf(card(root)?.querySelector('.sl-card-bar'))).toContain('Claim 2 of 8');
    expect(textOf(card(root)?.querySelector('.sl-card-body'))).toContain('Sentence 2 of 2');
    expect(onClose).not.toHaveBeenCalled();
  });

  test('has no way to others where there are none', () => {
    const state = stateOf();
    const root = mount({ ...state, marks: state.marks.slice(0, 1) });
    handle?.open('authorization-0');
    expect(() => button(root, 'Next claim')).toThrow();
  });

  test('says why the sentence was marked', async () => {
    const root = mount();
    await userEvent.click(badgeOf(root, 'troops-in-kursk-0'));
    const why = button(root, 'Why this mark?');
    expect(why.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    const region = root.getElementById(why.getAttribute('aria-controls') ?? '');
    expect(textOf(region)).toContain(
      'Matched North Korean troops · deployed · Kursk region · 10,000'.slice(8),
    );
    expect(textOf(region)).toContain('“North Korea sent up to 12,000 troops to Russia”');
  });

  test('stands beside the text, within the view, with a line to its badge', () => {
    const root = mount();
    handle?.open('aid-0');
    const box = card(root)?.getBoundingClientRect() as DOMRect;
    expect(box.left).toBe(wide.column.right + 96);
    expect(box.top).toBeGreaterThanOrEqual(16);
    const reach = root.querySelector('.sl-reach')?.getBoundingClientRect() as DOMRect;
    const badge = badgeOf(root, 'aid-0').getBoundingClientRect();
    expect(reach).toMatchObject({ left: badge.right, right: box.left, top: badge.top + 12 });
  });

  test('moves up where it grows beyond the view', async () => {
    await page.viewport(1200, 560);
    const root = mount();
    handle?.open('hedged-0');
    await drawn();
    const before = card(root)?.getBoundingClientRect() as DOMRect;
    await userEvent.click(button(root, 'Why this mark?'));
    await expect.poll(() => card(root)?.getBoundingClientRect().top).toBeLessThan(before.top);
    expect(card(root)?.getBoundingClientRect().top).toBeGreaterThanOrEqual(16);
    expect(onOpen).toHaveBeenCalledOnce();
  });

  test('is within the view when the page has come to its sentence', async () => {
    document.body.style.cssText = 'margin: 0; height: 3000px';
    // The page ends before the sentence stands in the middle.
    onOpen.mockImplementationOnce(() => scrollTo({ top: 2300, behavior: 'instant' }));
    const state = stateOf();
    const marks = state.marks.map((mark) => ({ ...mark, badge: { left: 514, top: 2950 } }));
    const root = mount({ ...state, marks });
    handle?.open('troops-in-kursk-0');
    await expect.poll(() => card(root)?.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight - 15);
    scrollTo({ top: 0, behavior: 'instant' });
  });

  test('stands left of right-to-left text', () => {
    const frame = { ...wide, column: { left: 600, right: 1060 }, rtl: true };
    const state = stateOf(sampleAnalysis(), { frame });
    const marks = state.marks.map((mark) => ({ ...mark, badge: { left: 540, top: mark.badge?.top ?? 0 } }));
    const root = mount({ ...state, marks });
    handle?.open('aid-0');
    const box = card(root)?.getBoundingClientRect() as DOMRect;
    expect(box.right).toBe(600 - 96);
    expect(root.querySelector('.sl-reach')?.getBoundingClientRect()).toMatchObject({
      left: box.right,
      right: 540,
    });
  });

  test('is docked at the bottom where there is no room, and says how much it covers', () => {
    const root = mount(stateOf(sampleAnalysis(), { frame: narrow, narrow: true }));
    handle?.open('aid-0');
    for (const one of root.getAnimations()) one.finish();
    const box = card(root)?.getBoundingClientRect() as DOMRect;
    expect(box.bottom).toBe(innerHeight);
    expect(box.height).toBeLessThanOrEqual(innerHeight * 0.62 + 1);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('aid-0', Math.round(box.height));
    expect(root.querySelector('.sl-reach')).toBeNull();
  });

  test('stays open, and the focus where it is, when the page gives new places', async () => {
    const root = mount();
    await userEvent.click(badgeOf(root, 'aid-0'));
    await userEvent.click(button(root, 'Why this mark?'));
    const before = card(root)?.getBoundingClientRect() as DOMRect;
    const state = stateOf();
    handle?.update({
      ...state,
      marks: state.marks.map((mark) => ({ ...mark, badge: { left: 514, top: (mark.badge?.top ?? 0) + 7 } })),
    });
    expect(card(root)?.getBoundingClientRect().top).toBe(before.top + 7);
    expect(root.activeElement).toBe(button(root, 'Why this mark?'));
    expect(root.querySelector('.sl-why')).not.toBeNull();
    expect(onOpen).toHaveBeenCalledOnce();
  });

  test('goes with its mark', () => {
    const root = mount();
    handle?.open('aid-0');
    const state = stateOf();
    handle?.update({ ...state, marks: state.marks.filter(({ id }) => id !== 'aid-0') });
    expect(card(root)).toBeNull();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('does not open for a mark that is not there', () => {
    const root = mount();
    handle?.open('nothing-0');
    expect(card(root)).toBeNull();
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('can be told to close, and leaves the focus with the page if it was there', () => {
    document.body.innerHTML = '<button type="button">The page’s</button>';
    const root = mount();
    handle?.open('aid-0');
    document.querySelector('button')?.focus();
    handle?.close();
    expect(card(root)).toBeNull();
    expect(document.activeElement?.textContent).toBe('The page’s');
  });
});

describe('what the reader chose', () => {
  test('is the size of text in the card, and not that of badges, which the page has placed', async () => {
    const root = mount();
    handle?.open('aid-0');
    const size = () =>
      Number.parseFloat(getComputedStyle(card(root)?.querySelector('h2') as Element).fontSize);
    const badge = badgeOf(root, 'aid-0').getBoundingClientRect();
    const before = size();
    handle?.update(stateOf(sampleAnalysis(), { look: { ...look, textSize: 1.3 } }));
    expect(size()).toBeCloseTo(before * 1.3);
    expect(badgeOf(root, 'aid-0').getBoundingClientRect()).toEqual(badge);
  });

  test('is a card at the bottom of the view, though there is room beside the text', () => {
    const root = mount(stateOf(sampleAnalysis(), { look: { ...look, cardBeside: false } }));
    handle?.open('aid-0');
    for (const one of root.getAnimations()) one.finish();
    const box = card(root)?.getBoundingClientRect() as DOMRect;
    expect(box.bottom).toBe(innerHeight);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('aid-0', Math.round(box.height));
    expect(root.querySelector('.sl-reach')).toBeNull();
  });
});

describe('a docked card', () => {
  test('that grows says so again, so that it never covers its sentence', async () => {
    const root = mount(stateOf(sampleAnalysis(), { frame: narrow, narrow: true }));
    handle?.open('undated-0');
    await drawn();
    const before = card(root)?.offsetHeight ?? 0;
    expect(before).toBeLessThan(innerHeight * 0.6);
    await userEvent.click(button(root, 'Why this mark?'));
    await expect.poll(() => onOpen.mock.calls.length).toBe(2);
    expect(card(root)?.offsetHeight).toBeGreaterThan(before);
    expect(onOpen).toHaveBeenLastCalledWith('undated-0', card(root)?.offsetHeight);
    await userEvent.click(button(root, 'Why this mark?'));
    await drawn();
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  test('lies above the badges that it covers', async () => {
    await page.viewport(340, 640);
    const root = mount(stateOf(sampleAnalysis(), { frame: narrow, narrow: true }));
    const all = badges(root);
    const state = stateOf(sampleAnalysis(), { frame: narrow, narrow: true });
    handle?.update({
      ...state,
      marks: state.marks.map((mark, order) => ({ ...mark, badge: { left: 310, top: 20 + order * 60 } })),
    });
    handle?.open('authorization-0');
    for (const one of root.getAnimations()) one.finish();
    const covered = all.map((badge) => badge.getBoundingClientRect()).find(({ top }) => top > 400) as DOMRect;
    const seen = root.elementFromPoint(covered.left + 6, covered.top + 12);
    expect(seen?.closest('.sl-card')).toBe(card(root));
  });

  for (const [width, height] of [
    [320, 640],
    [320, 256],
    [640, 320],
  ] as const)
    test(`keeps everything in reach at ${width} × ${height}`, async () => {
      await page.viewport(width, height);
      const frame = { ...narrow, column: { left: 10, right: width - 44 }, viewportWidth: width };
      const root = mount(stateOf(sampleAnalysis(), { frame, narrow: true }));
      handle?.open('aid-0');
      for (const one of root.getAnimations()) one.finish();
      const dialog = card(root) as HTMLElement;
      expect(dialog.offsetHeight).toBeLessThanOrEqual(height * 0.62 + 1);
      const wide = [...dialog.querySelectorAll<HTMLElement>('*')].filter(
        (one) => !one.closest('.sl-vh, .sl-tl-plot, textarea') && one.scrollWidth > one.clientWidth + 1,
      );
      expect(wide.filter((one) => getComputedStyle(one).display !== 'inline').map(textOf)).toEqual([]);
      for (const name of ['Close', 'Report a wrong match']) {
        button(root, name).focus();
        const box = button(root, name).getBoundingClientRect();
        expect(box.top).toBeGreaterThanOrEqual(dialog.getBoundingClientRect().top);
        expect(box.bottom).toBeLessThanOrEqual(height + 1);
      }
    });
});

describe('“Not the same claim”', () => {
  const hide = vi.fn(async () => {});
  const unhide = vi.fn(async () => {});
  const refuse = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  const tools = { ...sampleTools, hide, unhide };
  const without = (id: string) => {
    const state = stateOf();
    return { ...state, marks: state.marks.filter((mark) => mark.id !== id) };
  };
  const notice = (root: ShadowRoot) => root.querySelector<HTMLElement>('.sl-notice');

  async function hideAid(): Promise<ShadowRoot> {
    handle = mountLayer({
      styles: layerStyles.layer,
      parent: document.body,
      ground: 'light',
      onOpen,
      onClose,
      tools,
    });
    handle.update(stateOf());
    const root = rootOf();
    await userEvent.click(badgeOf(root, 'aid-0'));
    await userEvent.click(button(root, 'Not the same claim'));
    return root;
  }

  afterEach(() => {
    vi.useRealTimers();
    hide.mockClear();
    unhide.mockClear();
  });

  test('hides the match, closes the card, and offers the way back with the focus on it', async () => {
    const root = await hideAid();
    const aid = sampleAnalysis().claims.find(({ claimId }) => claimId === 'aid');
    expect(hide).toHaveBeenCalledExactlyOnceWith('aid', aid?.mentions[0]?.text);
    expect(card(root)).toBeNull();
    expect(onClose).toHaveBeenCalledOnce();
    expect(textOf(notice(root))).toBe('Hidden. Undo');
    expect(root.activeElement).toBe(button(root, 'Undo: About $175 billion in US aid since 2022'));
    handle?.update(without('aid-0'));
    expect(badgeOf(root, 'aid-0')).toBeNull();
    expect(root.activeElement).toBe(button(root, /^Undo/));
    await expectAccessible(root);
  });

  test('is taken back: the notice goes, and the focus returns to the badge when it is there again', async () => {
    const root = await hideAid();
    handle?.update(without('aid-0'));
    await userEvent.keyboard('{Enter}');
    expect(unhide).toHaveBeenCalledExactlyOnceWith(...(hide.mock.calls[0] ?? []));
    expect(notice(root)).toBeNull();
    handle?.update(stateOf());
    expect(root.activeElement).toBe(badgeOf(root, 'aid-0'));
  });

  test('can be taken back for ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const root = await hideAid();
    handle?.update(without('aid-0'));
    vi.advanceTimersByTime(9_900);
    expect(notice(root)).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(notice(root)).toBeNull();
    expect(document.querySelector(layerTag)).not.toBeNull();
    // The button with the focus is gone: it goes on to the badges.
    expect(root.activeElement).not.toBeNull();
    expect(root.activeElement).toBe(badges(root)[0]);
  });

  test('can be taken back where it was the last mark of the page', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const root = await hideAid();
    handle?.leave();
    expect(badges(root)).toEqual([]);
    expect(root.activeElement).toBe(button(root, /^Undo/));
    vi.advanceTimersByTime(10_100);
    expect(document.querySelector(layerTag)).toBeNull();
  });

  test('says so where the storage refuses it: the mark stays, and the focus returns to it', async () => {
    hide.mockImplementationOnce(refuse);
    const root = await hideAid();
    await vi.waitFor(() => expect(textOf(notice(root))).toContain('could not be stored'));
    expect(notice(root)?.getAttribute('role')).toBe('alert');
    expect(notice(root)?.querySelector('button')).toBeNull();
    expect(root.activeElement).toBe(badgeOf(root, 'aid-0'));
    await expectAccessible(root);
    // The next one is stored: nothing is left of the fault.
    await userEvent.click(badgeOf(root, 'aid-0'));
    await userEvent.click(button(root, 'Not the same claim'));
    expect(textOf(notice(root))).toBe('Hidden. Undo');
  });

  test('says so where the storage refuses the way back', async () => {
    unhide.mockImplementationOnce(refuse);
    const root = await hideAid();
    handle?.update(without('aid-0'));
    await userEvent.click(button(root, /^Undo/));
    await vi.waitFor(() => expect(textOf(notice(root))).toContain('could not be stored'));
  });

  test('draws nothing on a page that it has left before the storage refused', async () => {
    let refuseNow = (_error: Error): void => {};
    hide.mockImplementationOnce(
      () =>
        new Promise((_done, fail) => {
          refuseNow = fail;
        }),
    );
    await hideAid();
    handle?.unmount();
    refuseNow(new Error('QUOTA_BYTES quota exceeded'));
    await new Promise((done) => setTimeout(done));
    expect(document.querySelector(layerTag)).toBeNull();
  });
});

describe('steps by shortcut', () => {
  test('go from badge to badge, round at the ends, and on from where the last one went', () => {
    const root = mount();
    expect(handle?.step(1)).toBe('authorization-0');
    expect(root.activeElement).toBe(badgeOf(root, 'authorization-0'));
    (root.activeElement as HTMLElement).blur();
    expect(handle?.step(1)).toBe('authorization-1');
    badgeOf(root, 'aid-0').focus();
    expect(handle?.step(-1)).toBe('le-figaro-0');
    badgeOf(root, 'authorization-0').focus();
    expect(handle?.step(-1)).toBe('troops-in-kursk-1');
    expect(handle?.step(1)).toBe('authorization-0');
    expect(card(root)).toBeNull();
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('begin at the end when they go back', () => {
    mount();
    expect(handle?.step(-1)).toBe('troops-in-kursk-1');
  });

  test('go from card to card where one is open', () => {
    const root = mount();
    handle?.open('aid-0');
    expect(handle?.step(1)).toBe('denied-0');
    expect(textOf(card(root)?.querySelector('h2'))).toBe('North Korea and Kremlin deny troop deployment');
    expect(onOpen).toHaveBeenLastCalledWith('denied-0', 0);
    expect(root.activeElement).toBe(button(root, 'Next claim'));
  });

  test('leave out marks that cannot be seen, and go nowhere where there is none', () => {
    const state = stateOf();
    mount({
      ...state,
      marks: state.marks.map((mark, order) => (order > 1 ? { ...mark, badge: null } : mark)),
    });
    expect([handle?.step(1), handle?.step(1), handle?.step(1)]).toEqual([
      'authorization-0',
      'authorization-1',
      'authorization-0',
    ]);
    handle?.update({ ...state, marks: [] });
    expect(handle?.step(1)).toBeNull();
  });
});

describe('putting the marks away', () => {
  afterEach(() => void vi.useRealTimers());

  test('closes the card, takes the badges at once, and the host as soon as that has been said', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const root = mount();
    handle?.open('aid-0');
    handle?.leave();
    handle?.announce('Marks hidden.');
    expect(card(root)).toBeNull();
    expect(onClose).toHaveBeenCalledOnce();
    expect(badges(root)).toEqual([]);
    expect(textOf(root.querySelector('[role="status"]'))).toBe('Marks hidden.');
    vi.advanceTimersByTime(1_600);
    expect(document.querySelector(layerTag)).toBeNull();
    handle?.setGround('dark');
    expect(document.querySelector(layerTag)).toBeNull();
  });

  test('is undone by the next update, and said', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    mount();
    handle?.leave();
    vi.advanceTimersByTime(1_600);
    handle?.update(stateOf());
    handle?.announce('Marks shown.');
    vi.advanceTimersByTime(5_000);
    expect(badges(rootOf())).toHaveLength(10);
    expect(textOf(rootOf().querySelector('[role="status"]'))).toBe('Marks shown.');
  });
});

describe('Escape in the card', () => {
  test('closes what is open in it first', async () => {
    const root = mount();
    await userEvent.click(badgeOf(root, 'aid-0'));
    await userEvent.click(button(root, 'Copy citation'));
    await userEvent.keyboard('{Escape}');
    expect(card(root)).not.toBeNull();
    expect(root.activeElement).toBe(button(root, 'Copy citation'));
    await userEvent.keyboard('{Escape}');
    expect(card(root)).toBeNull();
    expect(root.activeElement).toBe(badgeOf(root, 'aid-0'));
  });
});

describe('Tab', () => {
  test('leaves the card after its last button, to the page behind the layer', async () => {
    const state = stateOf();
    const root = mount({ ...state, marks: state.marks.filter(({ id }) => id === 'aid-0') });
    const after = document.createElement('button');
    document.body.append(after);
    handle?.open('aid-0');
    button(root, 'Report a wrong match').focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(after);
    expect(card(root)).not.toBeNull();
  });
});

test('a card on a touch screen has buttons of 44 px', async () => {
  const root = mount();
  handle?.open('aid-0');
  // No browser command emulates a finger, so the rule itself is read.
  const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const coarse = rules.find((rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('coarse'));
  expect(coarse?.cssText).toContain('--sl-target-m: 44px');
  const sized = [...(card(root)?.querySelectorAll('.sl-btn, .sl-icon-btn') ?? [])];
  expect(sized.length).toBeGreaterThan(4);
  for (const one of sized) expect(one.getBoundingClientRect().height).toBe(32);
  (root.querySelector('.sl-layer') as HTMLElement).style.setProperty('--sl-target-m', '44px');
  for (const one of sized) expect(one.getBoundingClientRect().height).toBe(44);
});

describe('targets and names', () => {
  test('every control is at least 24 px either way', () => {
    const root = mount();
    handle?.open('aid-0');
    const small = [...root.querySelectorAll<HTMLElement>('button')]
      .map((one) => ({ name: one.ariaLabel ?? textOf(one), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24);
    expect(small.map(({ name }) => name)).toEqual([]);
  });

  for (const ground of ['light', 'dark'] as const) {
    for (const frame of [wide, narrow]) {
      test(`axe finds nothing on ${ground} ground, card ${frame === wide ? 'beside' : 'docked'}`, async () => {
        // The ground is the page's, behind badges and drawn lines.
        document.body.style.background = ground === 'dark' ? '#141414' : '#fdfdfc';
        const root = mount(stateOf(sampleAnalysis(), { frame, narrow: frame === narrow }), ground);
        for (const id of ['troops-in-kursk-0', 'aid-0', 'denied-0', 'hedged-0', 'undated-0']) {
          handle?.open(id);
          button(root, 'Why this mark?').click();
          await drawn();
          for (const one of root.getAnimations()) one.finish();
          await expectAccessible(root);
        }
        for (const name of ['Copy citation', 'Report a wrong match']) {
          button(root, name).click();
          await drawn();
          await expectAccessible(root);
        }
        button(root, 'Not the same claim').click();
        await drawn();
        await expectAccessible(root);
      });
    }
  }
});
