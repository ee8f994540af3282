import { optionsStrings } from '../strings/options.ts';
import type { OptionsProps } from './options-props.ts';

/** Method, limits, funding, privacy, licences. */
export function AboutPart({ version, issuesPage }: OptionsProps) {
  return (
    <>
      <p>{optionsStrings.aboutVersion(version)}</p>
      <h3>{optionsStrings.method}</h3>
      {optionsStrings.methodText.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <h3>{optionsStrings.notChecked}</h3>
      <ul class="sl-nots">
        {optionsStrings.notCheckedText.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h3>{optionsStrings.funding}</h3>
      <p>{optionsStrings.fundingText}</p>
      <h3>{optionsStrings.privacy}</h3>
      <p>{optionsStrings.privacyText}</p>
      <h3>{optionsStrings.licences}</h3>
      <ul class="sl-links">
        <li>
          <a href="/LICENSE.txt">{optionsStrings.licence}</a>
        </li>
        <li>
          <a href="/THIRD-PARTY-NOTICES.txt">{optionsStrings.notices}</a>
        </li>
        {issuesPage && (
          <li>
            <a href={issuesPage} target="_blank" rel="noreferrer">
              {optionsStrings.issuesPage}
            </a>
          </li>
        )}
      </ul>
    </>
  );
}
