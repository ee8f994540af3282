import { useRef } from 'preact/hooks';
import { optionsStrings } from '../strings/options.ts';
import type { OptionsProps } from './options-props.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** Matches that the reader said are none, the last one first, each with the way back. */
export function HiddenPart({ hidden, corpus, actions }: OptionsProps) {
  const place = useRef<HTMLDivElement>(null);
  const matches = hidden.toReversed();
  const acted = useKeptFocus(
    place,
    matches.map(({ claimId, hash }) => ({ key: `${claimId} ${hash}`, state: '' })),
  );
  const titles = new Map(corpus?.claims.map(({ claimId, title }) => [claimId, title]));
  return (
    <div ref={place} tabIndex={-1}>
      {matches.length === 0 && <p class="sl-muted">{optionsStrings.noHidden}</p>}
      {matches.length > 0 && <p>{optionsStrings.hiddenIntro}</p>}
      {matches.length > 0 && (
        <ul class="sl-table">
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
      )}
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
    </div>
  );
}
