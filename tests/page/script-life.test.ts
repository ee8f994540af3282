import { beforeEach, describe, expect, test, vi } from 'vitest';
import { beginLife } from '../../src/extension/script-life.ts';

const { runtime } = vi.hoisted(() => ({ runtime: { id: 'sidelight' as string | undefined } }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

beforeEach(() => {
  runtime.id = 'sidelight';
});

describe('the life of a content script', () => {
  test('ends when a question finds the extension gone', () => {
    const life = beginLife();
    expect(life.isOngoing()).toBe(true);
    runtime.id = undefined;
    expect(life.signal.aborted).toBe(false);
    expect(life.isOngoing()).toBe(false);
    expect(life.signal.aborted).toBe(true);
  });

  test('ends when another script takes over, which itself lives on', () => {
    const [old, young] = [beginLife(), beginLife()];
    expect(old.isOngoing()).toBe(false);
    expect(young.isOngoing()).toBe(true);
    young.end();
  });

  test('begins unheard by the page', () => {
    const heard = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
    beginLife().end();
    expect(heard).not.toHaveBeenCalled();
    heard.mockRestore();
  });
});
