import { browser } from 'wxt/browser';

/**
 * Opens the side panel of a window and closes the popup. Null where the browser has no side panel. To be called within a
 * click, as both browsers ask for.
 */
export function openPanel(windowId: number): (() => void) | null {
  // Each browser has one of the two.
  const { sidePanel, sidebarAction } = browser as typeof browser & {
    sidePanel?: { open(options: { windowId: number }): Promise<void> };
    sidebarAction?: { open(): Promise<void> };
  };
  const open = sidePanel
    ? () => sidePanel.open({ windowId })
    : sidebarAction
      ? () => sidebarAction.open()
      : null;
  return open && (() => void open().then(() => window.close(), ignoreRefusal));
}

/** The popup is still there, and says all that the panel would. */
function ignoreRefusal(): void {}
