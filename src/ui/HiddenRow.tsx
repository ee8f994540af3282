import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useStatus } from './status.ts';
import { strings } from './strings/card.ts';
import { popupStrings } from './strings/popup.ts';

/** In milliseconds: how long hiding a match can be undone where it was done. Later the options can. */
const UNDO_TIME = 10_000;

interface HiddenRowProps {
  /** Of the claim. */
  title: string;
  onUndo(): void;
  /** It is time to take the row away. */
  onEnd(): void;
}

/** What is left of a claim's row after "Not the same claim". The focus comes here, and goes on when the row goes. */
export function HiddenRow({ title, onUndo, onEnd }: HiddenRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const end = useRef(onEnd);
  end.current = onEnd;
  useStatus(strings.hidden);
  useLayoutEffect(() => undo.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => {
      const neighbour = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
      if (row.current?.contains(document.activeElement)) neighbour?.querySelector('button')?.focus();
      end.current();
    }, UNDO_TIME);
    return () => clearTimeout(timer);
  }, []);
  return (
    <li class="sl-claim sl-hidden-row" ref={row}>
      <span>{strings.hidden}</span>
      <button
        type="button"
        class="sl-textbtn"
        ref={undo}
        aria-label={popupStrings.undoHiding(title)}
        onClick={onUndo}
      >
        {strings.undo}
      </button>
    </li>
  );
}
