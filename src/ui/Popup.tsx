import type { Analysis } from '../model.ts';
import { Brand } from './Brand.tsx';
import { ClaimList } from './ClaimList.tsx';
import { CorpusLine } from './CorpusLine.tsx';
import { Action, EmptyState } from './EmptyState.tsx';
import { FailedState } from './FailedState.tsx';
import { NothingState } from './NothingState.tsx';
import { PageHead } from './PageHead.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import type { PopupProps } from './popup-props.ts';
import { ReadingState } from './ReadingState.tsx';
import { strings } from './strings/card.ts';
import { popupStrings } from './strings/popup.ts';
import { topicReasonWords } from './why-words.ts';

/** The whole popup: the claims of the page in the tab, or why there are none. */
export function Popup(props: PopupProps) {
  const { state, site, actions } = props;
  return (
    <div class="sl-ui sl-popup" dir={strings.direction}>
      <header class="sl-bar">
        <Brand />
      </header>
      {props.storageUnreadable && (
        <p class="sl-notice" role="alert">
          {popupStrings.storageUnreadable}
        </p>
      )}
      <main class="sl-scroll">
        <View {...props} />
      </main>
      {state.kind !== 'paused' && state.kind !== 'closed-page' && (
        <PanelFooter
          onPauseSite={site && state.kind !== 'not-covered' ? actions.pauseSite : null}
          onPauseEverywhere={actions.pauseEverywhere}
        />
      )}
    </div>
  );
}

function View(props: PopupProps) {
  const { state, pack, site, actions } = props;
  switch (state.kind) {
    case 'reading':
      return <ReadingState sentences={state.sentences} pack={pack} onStop={actions.stop} />;
    case 'read':
      return <ReadView {...props} analysis={state.analysis} anyTopic={state.anyTopic} />;
    case 'not-covered':
      return (
        <EmptyState
          title={site ? popupStrings.notCoveredTitle(site) : popupStrings.notCoveredTitleNoSite}
          text={popupStrings.notCoveredText}
        >
          <div class="sl-actions">
            <Action main onClick={actions.checkPage}>
              {popupStrings.checkPage}
            </Action>
          </div>
          <CorpusLine pack={pack} />
        </EmptyState>
      );
    case 'no-article':
      return (
        <EmptyState title={popupStrings.noArticleTitle} text={popupStrings.noArticleText}>
          <div class="sl-actions">
            <Action onClick={actions.checkPage}>{popupStrings.checkAnyway}</Action>
          </div>
          <CorpusLine pack={pack} />
        </EmptyState>
      );
    case 'closed-page':
      return (
        <EmptyState title={popupStrings.closedTitle} text={popupStrings.closedText}>
          <CorpusLine pack={pack} />
        </EmptyState>
      );
    case 'paused':
      return <PausedState {...props} where={state.where} />;
    case 'failed':
      return <FailedState detail={state.detail} pack={pack} onReadAgain={actions.readAgain} />;
  }
}

interface ReadViewProps extends PopupProps {
  analysis: Analysis;
  anyTopic: boolean;
}

/** What was found on a page that was read. */
function ReadView({ analysis, anyTopic, actions }: ReadViewProps) {
  const { pack, topic, language, claims } = analysis;
  if (!language.supported) {
    const name = language.code ? popupStrings.languageName(language.code) : popupStrings.languageUnknown;
    return (
      <EmptyState title={popupStrings.languageTitle(name)} text={popupStrings.languageText}>
        <CorpusLine pack={pack} />
      </EmptyState>
    );
  }
  if (!topic.onTopic && !anyTopic) {
    const why = topicReasonWords(topic.reason);
    return (
      <EmptyState title={popupStrings.offTopicTitle} text={popupStrings.offTopicAbout(pack.about)}>
        <p>{popupStrings.offTopicText}</p>
        {why && <p class="sl-muted">{why}</p>}
        <div class="sl-actions">
          <Action onClick={actions.checkPage}>{popupStrings.checkAnyway}</Action>
        </div>
        <CorpusLine pack={pack} />
      </EmptyState>
    );
  }
  if (claims.length === 0) return <NothingState analysis={analysis} />;
  return (
    <>
      <PageHead analysis={analysis} />
      <ClaimList claims={claims} day={analysis.day} onJump={actions.jumpTo} />
      <CorpusLine pack={pack} />
    </>
  );
}

interface PausedStateProps extends PopupProps {
  where: 'site' | 'everywhere';
}

function PausedState({ where, site, pack, actions }: PausedStateProps) {
  const here = site ? popupStrings.pausedTitle(site) : popupStrings.pausedTitleNoSite;
  return (
    <EmptyState
      title={where === 'everywhere' ? popupStrings.pausedEverywhereTitle : here}
      text={where === 'everywhere' ? popupStrings.pausedEverywhereText : popupStrings.pausedText}
    >
      <div class="sl-actions">
        <Action main onClick={() => actions.resume(where)}>
          {popupStrings.resume}
        </Action>
        {site && <Action onClick={actions.checkPage}>{popupStrings.checkPageOnce}</Action>}
      </div>
      <CorpusLine pack={pack} />
    </EmptyState>
  );
}
