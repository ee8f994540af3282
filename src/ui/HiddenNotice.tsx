import { strings } from './strings/card.ts';

interface HiddenNoticeProps {
  /** Of the claim. */
  title: string;
  onUndo(): void;
}

/** Says for a while that a match was hidden, with the way back. */
export function HiddenNotice({ title, onUndo }: HiddenNoticeProps) {
  return (
    <p class="sl-notice">
      <span>{strings.hidden}</span>{' '}
      <button type="button" class="sl-textbtn" aria-label={strings.undoHiding(title)} onClick={onUndo}>
        {strings.undo}
      </button>
    </p>
  );
}
