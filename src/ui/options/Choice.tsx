interface ChoiceProps {
  /** One of several, or on and off by itself. */
  kind: 'radio' | 'switch';
  /** Of the group, for radio buttons. */
  group?: string;
  title: string;
  text?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** One choice: what it is called, and in small what it brings. */
export function Choice({ kind, group, title, text, checked, onChange }: ChoiceProps) {
  return (
    <label class="sl-choice">
      <input
        {...(kind === 'radio' ? { type: 'radio', name: group } : { type: 'checkbox', role: 'switch' })}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <b>{title}</b>
        {text && <small>{text}</small>}
      </span>
    </label>
  );
}
