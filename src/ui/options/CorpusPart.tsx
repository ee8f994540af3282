import { optionsStrings } from '../strings/options.ts';
import { ClaimBrowser } from './ClaimBrowser.tsx';
import { CorpusFacts } from './CorpusFacts.tsx';
import type { OptionsProps } from './options-props.ts';

/** What Sidelight knows, how it was chosen, how to have it corrected, and every claim of it with all its sources. */
export function CorpusPart({ corpus, corpusFault, today, issuesPage, actions }: OptionsProps) {
  if (corpusFault) return <p role="alert">{optionsStrings.corpusFault(corpusFault)}</p>;
  if (!corpus) return <p class="sl-muted">{optionsStrings.corpusReading}</p>;
  return (
    <>
      <CorpusFacts pack={corpus.pack} claims={corpus.claims} today={today} />
      <h3>{optionsStrings.chosenTitle}</h3>
      {optionsStrings.chosen.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <h3>{optionsStrings.correctTitle}</h3>
      <p>{optionsStrings.correctText}</p>
      {issuesPage ? (
        <p>
          <a href={issuesPage} target="_blank" rel="noreferrer">
            {optionsStrings.issuesPage}
          </a>
        </p>
      ) : (
        <p class="sl-muted">{optionsStrings.noIssuesPage}</p>
      )}
      <h3>{optionsStrings.browseTitle}</h3>
      <ClaimBrowser claims={corpus.claims} search={actions.search} />
    </>
  );
}
