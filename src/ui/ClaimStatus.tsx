import type { MarkState } from '../model.ts';
import { stanceOrder } from './stance-order.ts';
import { popupStrings } from './strings/popup.ts';

/** How the sources known then stand, and what came later if it asks for more care: "Agree, later qualify". */
export function ClaimStatus({ mark }: { mark: MarkState }) {
  const later = mark.later.at(-1);
  const care = mark.line ? stanceOrder.indexOf(mark.line) : -1;
  return (
    <span>
      {mark.line ? (
        <b data-stance={mark.line}>{popupStrings.statusNow[mark.line]}</b>
      ) : (
        <b>{popupStrings.noSourceYet}</b>
      )}
      {later && stanceOrder.indexOf(later) > care && (
        <>
          , <b data-stance={later}>{popupStrings.statusLater[later]}</b>
        </>
      )}
    </span>
  );
}
