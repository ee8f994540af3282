import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ToolIcon } from './ToolIcon.tsx';

export interface MenuButtonProps {
  /** What stands on the button. */
  children: ComponentChildren;
  choices: { name: string; choose(): void }[];
}

/** A button that opens a short list of buttons above it. Esc, or the focus going elsewhere, closes it. */
export function MenuButton({ children, choices }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (open) list.current?.querySelector('button')?.focus();
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what closes the list.
    <div
      class="sl-menu-place"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        // The popup itself would close.
        event.preventDefault();
        setOpen(false);
        button.current?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && place.current?.contains(relatedTarget))) setOpen(false);
      }}
    >
      <button
        type="button"
        class="sl-btn"
        ref={button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
        <ToolIcon name="up" />
      </button>
      {open && (
        <ul class="sl-menu" id={id} ref={list}>
          {choices.map(({ name, choose }) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  button.current?.focus();
                  choose();
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
