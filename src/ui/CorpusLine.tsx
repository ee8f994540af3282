import type { Analysis } from '../model.ts';
import { popupStrings } from './strings/popup.ts';

/** Which corpus was compared with, and how large it is. */
export function CorpusLine({ pack }: { pack: Analysis['pack'] | null }) {
  if (!pack) return null;
  return (
    <p class="sl-corpus">{popupStrings.corpusLine(pack.version, pack.claims, pack.sources, pack.origins)}</p>
  );
}
