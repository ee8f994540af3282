import type { ComponentChildren } from 'preact';
import type { Analysis, Day } from '../model.ts';
import { CorpusLine } from './CorpusLine.tsx';
import { corpusAgeWords } from './corpus-age.ts';
import { useStatus } from './status.ts';

interface EmptyStateProps {
  title: string;
  text: string;
  /** A picture between title and text. */
  picture?: ComponentChildren;
  /** What else there is to say, between text and buttons. */
  more?: ComponentChildren;
  /** The buttons: what can be done. */
  children: ComponentChildren;
  /** Below the buttons. */
  below?: ComponentChildren;
  pack: Analysis['pack'] | null;
  today: Day;
}

/** A state without claims: what is so, what it means, what can be done; and which corpus there is. */
export function EmptyState({ title, picture, text, more, children, below, pack, today }: EmptyStateProps) {
  const age = corpusAgeWords(pack, today);
  useStatus(title);
  return (
    <section class="sl-empty">
      <h2>{title}</h2>
      {picture}
      <p>{text}</p>
      {more}
      <div class="sl-actions">{children}</div>
      {below}
      {age && <p class="sl-muted">{age}</p>}
      <CorpusLine pack={pack} />
    </section>
  );
}

interface ActionProps {
  /** The one that most readers will want. */
  main?: boolean;
  onClick(): void;
  children: ComponentChildren;
}

/** A button of a state: one thing that can be done about it. */
export function Action({ main = false, onClick, children }: ActionProps) {
  return (
    <button type="button" class={main ? 'sl-btn sl-btn-solid' : 'sl-btn'} onClick={onClick}>
      {children}
    </button>
  );
}
