import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** A state without claims: what is so, what it means, what can be done. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <section class="sl-empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

interface ActionProps {
  /** The one that most readers will want. */
  main?: boolean;
  onClick(): void;
  children: ComponentChildren;
}

export function Action({ main = false, onClick, children }: ActionProps) {
  return (
    <button type="button" class={main ? 'sl-btn sl-btn-solid' : 'sl-btn'} onClick={onClick}>
      {children}
    </button>
  );
}
