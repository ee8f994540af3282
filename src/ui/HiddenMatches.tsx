import { popupStrings } from './strings/popup.ts';

interface HiddenMatchesProps {
  count: number;
  onShow(): void;
}

/** How many matches on the page the reader has called none, and the way to them. */
export function HiddenMatches({ count, onShow }: HiddenMatchesProps) {
  if (count === 0) return null;
  return (
    <p class="sl-page-note">
      <button type="button" class="sl-textbtn" onClick={onShow}>
        {popupStrings.hiddenMatches(count)}
      </button>
    </p>
  );
}
