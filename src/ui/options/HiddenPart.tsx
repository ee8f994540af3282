import { useRef } from 'preact/hooks';
import { optionsStrings } from '../strings/options.ts';
import type { OptionsProps } from './options-props.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** Matches that the reader said are none, the last one first, each with the way back. */
export function HiddenPart({ hidden, corpus, actions }: OptionsProps) {
  const list = useRef<HTMLUListElement>(null);
  const none = useRef<HTMLParagraphElement>(null);
  const matches = hidden.toReversed();
  const acted = useKeptFocus(
    list,
    matches.map(({ claimId, hash }) => ({ key: `${claimId} ${hash}`, state: '' })),
    none,
  );
  const titles = new Map(corpus?.claims.map(({ claimId, title }) => [claimId, title]));
  if (matches.length === 0)
    return (
      <p class="sl-muted" ref={none} tabIndex={-1}>
        {optionsStrings.noHidden}
      </p>
    );
  return (
    <>
      <p>{optionsStrings.hiddenIntro}</p>
      <ul class="sl-table" ref={list}>
        {matches.map((match, index) => {
          const title = titles.get(match.claimId) ?? optionsStrings.unknownClaim;
          return (
            <li key={`${match.claimId} ${match.hash}`}>
              <span class="sl-grow">
                <span dir="auto">{title}</span>
                <small>
                  {optionsStrings.hiddenSentence} <code>{match.hash}</code>
                </small>
              </span>
              <button
                type="button"
                class="sl-textbtn"
                aria-label={optionsStrings.restoreMatch(title)}
                onClick={() => {
                  acted(index);
                  actions.restore(match);
                }}
              >
                {optionsStrings.restore}
              </button>
            </li>
          );
        })}
      </ul>
      {hidden.length > 1 && (
        <button
          type="button"
          class="sl-btn"
          onClick={() => {
            acted(0);
            actions.restoreAll();
          }}
        >
          {optionsStrings.restoreAll}
        </button>
      )}
    </>
  );
}
