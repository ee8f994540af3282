import { vi } from 'vitest';
import type { PopupActions } from '../../src/ui/popup-props.ts';
import { noActions } from './gallery/popup-views.ts';

/** Actions that tell how they were called. */
export function spies() {
  return {
    ...noActions,
    checkPage: vi.fn(),
    readAgain: vi.fn(),
    stop: vi.fn(),
    showPage: vi.fn(),
    jumpTo: vi.fn(),
    step: vi.fn(),
    toggleMarks: vi.fn(),
    chooseDay: vi.fn(),
    pauseSite: vi.fn(),
    pauseEverywhere: vi.fn(),
    resume: vi.fn(),
    openOptions: vi.fn(),
    openPanel: vi.fn(),
    saveFile: vi.fn(),
    openDossier: vi.fn(),
  } satisfies PopupActions;
}
