import type { RefObject } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import { IconButton } from './IconButton.tsx';
import { ToolIcon } from './ToolIcon.tsx';

/** In characters: longer than any claim, and short enough to be searched while it is typed. */
const LONGEST = 200;

interface SearchBoxProps {
  input: RefObject<HTMLInputElement | null>;
  /** What it searches. */
  name: string;
  value: string;
  /** The reader has just opened it: the focus comes into it. */
  focused: boolean;
  onType(text: string): void;
  onAsk(): void;
  /** Takes the search away in the popup, and empties it in the panel. */
  onClose(): void;
  closeName: string;
}

/** The field in which readers search the corpus, with the way out of it. */
export function SearchBox({
  input,
  name,
  value,
  focused,
  onType,
  onAsk,
  onClose,
  closeName,
}: SearchBoxProps) {
  const id = useId();
  useLayoutEffect(() => {
    if (focused) input.current?.focus();
  }, [focused, input]);
  return (
    <search>
      <form
        class="sl-search"
        onSubmit={(event) => {
          event.preventDefault();
          onAsk();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // The popup itself would close.
          event.preventDefault();
          onClose();
        }}
      >
        <label class="sl-vh" for={id}>
          {name}
        </label>
        <ToolIcon name="search" />
        <input
          id={id}
          ref={input}
          type="search"
          value={value}
          maxLength={LONGEST}
          autocomplete="off"
          placeholder={name}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
        {value !== '' || focused ? <IconButton icon="close" name={closeName} onClick={onClose} /> : null}
      </form>
    </search>
  );
}
