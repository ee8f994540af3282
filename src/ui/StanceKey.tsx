import { Glyph } from './Glyph.tsx';
import { stanceOrder } from './stance-order.ts';
import { strings } from './strings/card.ts';
import { stanceKeyStrings } from './strings/stance-key.ts';

/** What each shape, its line and its word mean. */
export function StanceKey() {
  return (
    <ul class="sl-key">
      {stanceOrder.map((stance) => (
        <li key={stance}>
          <Glyph stance={stance} />
          <div>
            <b data-stance={stance}>{strings.stance[stance]}</b>
            <i class="sl-key-line" data-stance={stance} />
            <p>{stanceKeyStrings.means[stance]}</p>
          </div>
        </li>
      ))}
      <li>
        <Glyph stance="qualifies" later />
        <div>
          <b>{stanceKeyStrings.outline}</b>
          <p>{stanceKeyStrings.outlineMeans}</p>
        </div>
      </li>
    </ul>
  );
}
