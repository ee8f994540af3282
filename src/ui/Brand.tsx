import { Lamp } from './Lamp.tsx';
import { strings } from './strings/card.ts';

/** The name beside the lamp. */
export function Brand() {
  return (
    <h1 class="sl-brand">
      <Lamp />
      {strings.productName}
    </h1>
  );
}
