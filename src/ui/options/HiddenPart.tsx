import { optionsStrings } from '../strings/options.ts';
import type { OptionsProps } from './options-props.ts';

/** Matches that the reader said are none, the last one first, each with the way back. */
export function HiddenPart({ hidden, corpus, actions }: OptionsProps) {
  if (hidden.length === 0) return <p class="sl-muted">{optionsStrings.noHidden}</p>;
  const titles = new Map(corpus?.claims.map(({ claimId, title }) => [claimId, title]));
  return (
    <>
      <p>{optionsStrings.hiddenIntro}</p>
      <ul class="sl-table">
        {hidden.toReversed().map((match) => {
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
                onClick={() => actions.restore(match)}
              >
                {optionsStrings.restore}
              </button>
            </li>
          );
        })}
      </ul>
      {hidden.length > 1 && (
        <button type="button" class="sl-btn" onClick={actions.restoreAll}>
          {optionsStrings.restoreAll}
        </button>
      )}
    </>
  );
}
