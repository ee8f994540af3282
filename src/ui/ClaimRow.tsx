import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { strings } from './strings/card.ts';

interface ClaimRowProps {
  /** From 1, in reading order; none for a claim that the article does not state. */
  number?: number;
  title: string;
  /** The line below the title. */
  meta: ComponentChildren;
  open: boolean;
  onToggle(): void;
  /** What shows when it is open. */
  children: ComponentChildren;
}

/** A row of a list of claims: a button with title and state; opened, all that is held on the claim. */
export function ClaimRow({ number, title, meta, open, onToggle, children }: ClaimRowProps) {
  const item = useRef<HTMLLIElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    // Another claim may have closed above it, or it may reach below the view.
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li class="sl-claim" ref={item}>
      <h3 class="sl-claim-head">
        <button
          type="button"
          class="sl-claim-toggle"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
        >
          <span class="sl-claim-no">{number !== undefined && strings.number(number)}</span>
          <span class="sl-claim-title" dir="auto">
            {title}
          </span>
          <Icon name="open" />
          <span class="sl-claim-meta">{meta}</span>
        </button>
      </h3>
      {open && (
        <div class="sl-claim-body" id={id}>
          {children}
        </div>
      )}
    </li>
  );
}
