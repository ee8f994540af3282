import { strings } from '../strings/card.ts';
import { dossierStrings } from '../strings/dossier.ts';
import { webLink } from '../web-link.ts';
import { DossierClaim } from './DossierClaim.tsx';
import { type Dossier, dossierFacts } from './dossier.ts';

/** What the page has to show: the dossier, or why there is none. */
export type DossierState =
  | { kind: 'reading' }
  /** `isPrivate`: of an article in a private window, which is to leave no title in the history of another. */
  | { kind: 'ready'; dossier: Dossier; isPrivate?: boolean }
  /** The tab is closed, or nothing in it answers. */
  | { kind: 'tab-gone' }
  /** The tab shows something else by now, or its page was not read. */
  | { kind: 'page-changed' }
  /** `detail` says what went wrong, for a report. */
  | { kind: 'failed'; detail: string };

interface DossierPageProps {
  state: DossierState;
  onPrint(): void;
}

/** The dossier of one article, to be read on a screen and on paper, in black and white too. */
export function DossierPage({ state, onPrint }: DossierPageProps) {
  return (
    <main class="sl-ui sl-dossier" dir={strings.direction}>
      {state.kind === 'ready' ? (
        <Ready dossier={state.dossier} onPrint={onPrint} />
      ) : (
        <NotReady state={state} />
      )}
    </main>
  );
}

function Ready({ dossier, onPrint }: { dossier: Dossier; onPrint(): void }) {
  const { headline, claims, day } = dossier.analysis;
  return (
    <>
      <header class="sl-dossier-head">
        <div class="sl-dossier-bar">
          <p>{dossierStrings.kicker}</p>
          <button type="button" class="sl-btn sl-btn-solid" onClick={onPrint}>
            {dossierStrings.print}
          </button>
        </div>
        <h1 dir="auto">{headline ?? dossierStrings.untitledArticle}</h1>
        <dl>
          {dossierFacts(dossier).map(({ label, words, isAddress }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">
                {isAddress ? (
                  <a href={webLink(words)} rel="noreferrer">
                    {words}
                  </a>
                ) : (
                  words
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p class="sl-dossier-method">{dossierStrings.method}</p>
      </header>
      {claims.length === 0 && <p>{dossierStrings.noClaims}</p>}
      {claims.map((claim, index) => (
        <DossierClaim key={claim.claimId} claim={claim} number={index + 1} day={day} />
      ))}
    </>
  );
}

function NotReady({ state }: { state: Exclude<DossierState, { kind: 'ready' }> }) {
  switch (state.kind) {
    case 'reading':
      return <p role="status">{dossierStrings.reading}</p>;
    case 'tab-gone':
      return <Fault title={dossierStrings.tabGoneTitle} text={dossierStrings.tabGoneText} />;
    case 'page-changed':
      return <Fault title={dossierStrings.pageChangedTitle} text={dossierStrings.pageChangedText} />;
    case 'failed':
      return (
        <Fault title={dossierStrings.failedTitle} text={dossierStrings.failedText} detail={state.detail} />
      );
  }
}

function Fault({ title, text, detail }: { title: string; text: string; detail?: string }) {
  return (
    <div role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      {detail && <p class="sl-dossier-detail">{detail}</p>}
    </div>
  );
}
