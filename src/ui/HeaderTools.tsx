import type { ComponentChildren, Ref } from 'preact';
import { IconButton } from './IconButton.tsx';
import { popupStrings } from './strings/popup.ts';
import { ToolIcon } from './ToolIcon.tsx';

interface HeaderToolsProps {
  /** The button that opens the search, and whether it is open. Null in the panel, where it always is. */
  search: { name: string; open: boolean; button: Ref<HTMLButtonElement>; onToggle(): void } | null;
  /** The menu for export, where there is something to export. */
  children: ComponentChildren;
  onOptions(): void;
}

/** The buttons at the top of popup and panel: search, export, options. */
export function HeaderTools({ search, children, onOptions }: HeaderToolsProps) {
  return (
    <div class="sl-bar-tools">
      {search && (
        <button
          type="button"
          class="sl-icon-btn"
          ref={search.button}
          aria-label={search.name}
          title={search.name}
          aria-expanded={search.open}
          onClick={search.onToggle}
        >
          <ToolIcon name="search" />
        </button>
      )}
      {children}
      <IconButton icon="options" name={popupStrings.options} onClick={onOptions} />
    </div>
  );
}
