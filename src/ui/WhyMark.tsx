import type { Mention } from '../model.ts';
import { whyMarkLines } from './why-words.ts';

interface WhyMarkProps {
  id: string;
  mention: Mention;
}

/** Why the sentence was matched: in words, with nothing that could be read as a score. */
export function WhyMark({ id, mention }: WhyMarkProps) {
  return (
    <dl class="sl-why" id={id}>
      {whyMarkLines(mention).map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
