import type { Analysis } from '../model.ts';
import { ClaimList } from './ClaimList.tsx';
import { CorpusLine } from './CorpusLine.tsx';
import { Action, EmptyState } from './EmptyState.tsx';
import { FailedState } from './FailedState.tsx';
import { NothingState } from './NothingState.tsx';
import { PageHead } from './PageHead.tsx';
import type { PopupProps } from './popup-props.ts';
import { ReadingState } from './ReadingState.tsx';
import { SelectionView } from './SelectionView.tsx';
import { popupStrings } from './strings/popup.ts';
import { useHiddenClaims } from './use-hidden-claims.ts';
import { topicReasonWords } from './why-words.ts';

interface PopupViewProps extends PopupProps {
  /** The search stands in the place of the page's head. */
  headless: boolean;
  /** Opens the search; null where there is no corpus to search. */
  onSearch: (() => void) | null;
}

/** What there is to show of the tab, whichever state it is in. */
export function PopupView(props: PopupViewProps) {
  const { state, site, actions } = props;
  switch (state.kind) {
    case 'reading':
      return <ReadingState sentences={state.sentences} pack={props.pack} onStop={actions.stop} />;
    case 'read':
      // What was opened and chosen belongs to the article.
      return <ReadView key={state.article?.url} {...props} analysis={state.analysis} state={state} />;
    case 'selection':
      return <SelectionView key={state.text} {...props} text={state.text} analysis={state.analysis} />;
    case 'not-covered':
      return (
        <EmptyState
          {...props}
          title={site ? popupStrings.notCoveredTitle(site) : popupStrings.notCoveredTitleNoSite}
          text={popupStrings.notCoveredText}
        >
          <Action main onClick={actions.checkPage}>
            {popupStrings.checkPage}
          </Action>
          {actions.allowSite && <Action onClick={actions.allowSite}>{popupStrings.alwaysOnSite}</Action>}
        </EmptyState>
      );
    case 'no-article':
      return (
        <EmptyState {...props} title={popupStrings.noArticleTitle} text={popupStrings.noArticleText}>
          <Action onClick={actions.checkPage}>{popupStrings.checkAnyway}</Action>
        </EmptyState>
      );
    case 'closed-page':
      return (
        <EmptyState {...props} title={popupStrings.closedTitle} text={popupStrings.closedText}>
          <SearchAction onSearch={props.onSearch} />
        </EmptyState>
      );
    case 'paused':
      return <PausedState {...props} where={state.where} />;
    case 'failed':
      return <FailedState {...props} cause={state.cause} detail={state.detail} />;
  }
}

interface ReadViewProps extends Omit<PopupViewProps, 'state'> {
  state: Extract<PopupProps['state'], { kind: 'read' }>;
  analysis: Analysis;
}

/** What was found on a page that was read. */
function ReadView(props: ReadViewProps) {
  const { state, analysis, actions, headless } = props;
  const { topic, language, claims } = analysis;
  const hidden = useHiddenClaims();
  if (!language.supported) {
    const name = language.code ? popupStrings.languageName(language.code) : popupStrings.languageUnknown;
    return (
      <EmptyState {...props} title={popupStrings.languageTitle(name)} text={popupStrings.languageText}>
        <SearchAction onSearch={props.onSearch} />
      </EmptyState>
    );
  }
  if (!topic.onTopic && !state.anyTopic) {
    const why = topicReasonWords(topic.reason);
    return (
      <EmptyState
        {...props}
        title={popupStrings.offTopicTitle}
        text={popupStrings.offTopicAbout(analysis.pack.about)}
        more={
          <>
            <p>{popupStrings.offTopicText}</p>
            {why && <p class="sl-muted">{why}</p>}
          </>
        }
      >
        <SearchAction onSearch={props.onSearch} />
        <Action onClick={actions.checkPage}>{popupStrings.checkAnyway}</Action>
      </EmptyState>
    );
  }
  if (claims.length === 0 && hidden.isEmpty) return <NothingState {...props} />;
  return (
    <>
      {!headless && <PageHead {...props} marksShown={state.marksShown} note={state.note} />}
      <ClaimList
        analysis={analysis}
        hidden={hidden}
        several={props.place === 'panel'}
        tools={props.tools}
        onJump={actions.jumpTo}
      />
      <CorpusLine pack={analysis.pack} />
    </>
  );
}

interface PausedStateProps extends PopupViewProps {
  where: 'site' | 'everywhere';
}

function PausedState(props: PausedStateProps) {
  const { where, site, actions } = props;
  const here = site ? popupStrings.pausedTitle(site) : popupStrings.pausedTitleNoSite;
  return (
    <EmptyState
      {...props}
      title={where === 'everywhere' ? popupStrings.pausedEverywhereTitle : here}
      text={where === 'everywhere' ? popupStrings.pausedEverywhereText : popupStrings.pausedText}
    >
      <Action main onClick={() => actions.resume(where)}>
        {popupStrings.resume}
      </Action>
      {site && <Action onClick={actions.checkPage}>{popupStrings.checkPageOnce}</Action>}
    </EmptyState>
  );
}

/** The corpus can be searched where no article was compared. */
function SearchAction({ onSearch }: Pick<PopupViewProps, 'onSearch'>) {
  return onSearch && <Action onClick={onSearch}>{popupStrings.searchCorpus}</Action>;
}
