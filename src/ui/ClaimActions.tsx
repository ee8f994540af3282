import type { TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimAnalysis, Mention } from '../model.ts';
import type { ClaimTools } from './claim-tools.ts';
import type { CitationStyle } from './dossier/citations.ts';
import { Icon } from './Icon.tsx';
import { MatchReport } from './MatchReport.tsx';
import { strings } from './strings/card.ts';

const styles: CitationStyle[] = ['plain', 'apa', 'chicago'];

interface ClaimActionsProps {
  claim: ClaimAnalysis;
  mention: Mention;
  tools: ClaimTools;
  /** "Not the same claim". The caller hides the match, and says how to take it back. */
  onHide(): void;
}

/** What readers can do with a claim: cite its sources, say that it is another claim, report that. */
export function ClaimActions({ claim, mention, tools, onHide }: ClaimActionsProps) {
  const [open, setOpen] = useState<'menu' | 'report' | null>(null);
  const [done, setDone] = useState('');
  /** What the browser would not copy, for the reader to select. */
  const [refused, setRefused] = useState<string | null>(null);
  const menuButton = useRef<HTMLButtonElement>(null);
  const reportButton = useRef<HTMLButtonElement>(null);
  const id = useId();

  const toggle = (part: 'menu' | 'report') => {
    setDone('');
    setRefused(null);
    setOpen(open === part ? null : part);
  };
  const cite = async (style: CitationStyle) => {
    setOpen(null);
    menuButton.current?.focus();
    try {
      const text = await tools.cite(claim, mention, style);
      const copied = await tools.copy(text);
      setDone(copied ? strings.citationCopied : '');
      setRefused(copied ? null : text);
    } catch (error) {
      setDone(error instanceof Error ? error.message : String(error));
    }
  };
  const closeOnEscape = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || open === null) return;
    // What is around it, a card or a popup, stays open.
    event.stopPropagation();
    event.preventDefault();
    setOpen(null);
    (open === 'menu' ? menuButton : reportButton).current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the key that closes what its buttons opened
    <div class="sl-claim-actions" onKeyDown={closeOnEscape}>
      <div class="sl-actions">
        <div class="sl-cite">
          <button
            type="button"
            class="sl-btn"
            ref={menuButton}
            aria-expanded={open === 'menu'}
            aria-controls={open === 'menu' ? `${id}menu` : undefined}
            onClick={() => toggle('menu')}
          >
            {strings.copyCitation}
            <Icon name="open" />
          </button>
          {open === 'menu' && <CitationMenu id={`${id}menu`} onPick={cite} onLeave={() => setOpen(null)} />}
        </div>
        <button type="button" class="sl-btn" onClick={onHide}>
          {strings.notSameClaim}
        </button>
        <button
          type="button"
          class="sl-textbtn"
          ref={reportButton}
          aria-expanded={open === 'report'}
          aria-controls={open === 'report' ? `${id}report` : undefined}
          onClick={() => toggle('report')}
        >
          {strings.reportMatch}
        </button>
        <span role="status">{done}</span>
      </div>
      {open === 'report' && (
        <MatchReport
          id={`${id}report`}
          claim={claim}
          mention={mention}
          tools={tools}
          onCopied={(copied) => setDone(copied ? strings.reportCopied : strings.copyRefused)}
        />
      )}
      {refused !== null && (
        <label class="sl-report">
          {strings.copyRefused}
          <textarea readOnly rows={5} value={refused} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </div>
  );
}

interface CitationMenuProps {
  id: string;
  onPick(style: CitationStyle): void;
  /** The focus went elsewhere. */
  onLeave(): void;
}

function CitationMenu({ id, onPick, onLeave }: CitationMenuProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <ul
      class="sl-menu"
      id={id}
      ref={list}
      onFocusOut={(event) => {
        if (!list.current?.parentElement?.contains(event.relatedTarget as Node | null)) onLeave();
      }}
    >
      {styles.map((style) => (
        <li key={style}>
          <button type="button" onClick={() => onPick(style)}>
            {strings.citationStyles[style]}
          </button>
        </li>
      ))}
    </ul>
  );
}
