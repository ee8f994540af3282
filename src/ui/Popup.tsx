import { useRef, useState } from 'preact/hooks';
import { Brand } from './Brand.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { HeaderTools } from './HeaderTools.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { PopupView } from './PopupView.tsx';
import type { PopupProps, PopupState } from './popup-props.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { Status } from './status.ts';
import { strings } from './strings/card.ts';
import { popupStrings } from './strings/popup.ts';
import { useSearch } from './use-search.ts';
import { useTextSize } from './use-text-size.ts';

/** The whole popup, and the side panel: the claims of the page in the tab, or why there are none; and the search. */
export function Popup(props: PopupProps) {
  const { place, state, site, pack, actions, tools } = props;
  const panel = place === 'panel';
  const [status, setStatus] = useState('');
  // The same words twice are a change too, or they would not be read out again.
  const [say] = useState(
    () => (text: string) => setStatus((said) => (said === text ? `${text}\u00a0` : text)),
  );
  const search = useSearch(actions.search);
  const [searchOpened, setSearchOpened] = useState(false);
  const searchButton = useRef<HTMLButtonElement>(null);
  const searchInput = useRef<HTMLInputElement>(null);
  // It is offered while the corpus is still being read, too: a question then waits for it.
  const canSearch = !(state.kind === 'failed' && state.cause === 'corpus');
  const searchName = pack ? popupStrings.searchClaims(pack.claims) : popupStrings.searchCorpus;
  const searching = canSearch && (panel || searchOpened);
  const showsResults = searching && search.typed.trim() !== '';
  useTextSize(props.textSize);

  const openSearch = () => {
    setSearchOpened(true);
    searchInput.current?.focus();
  };
  const closeSearch = () => {
    search.type('');
    setSearchOpened(false);
    searchButton.current?.focus();
  };
  const clearSearch = () => {
    search.type('');
    searchInput.current?.focus();
  };
  const analysis = state.kind === 'read' ? state.analysis : null;
  const hasMarks = state.kind === 'read' && state.analysis.claims.length > 0;
  const onJump = state.kind === 'selection' ? null : actions.jumpTo;
  return (
    <Status.Provider value={say}>
      <div class={panel ? 'sl-ui sl-popup sl-panel' : 'sl-ui sl-popup'} dir={strings.direction}>
        <header class="sl-bar">
          <Brand />
          <HeaderTools
            search={
              panel || !canSearch
                ? null
                : {
                    name: searchName,
                    open: searchOpened,
                    button: searchButton,
                    onToggle: searchOpened ? closeSearch : openSearch,
                  }
            }
            onOptions={() => actions.openOptions()}
          >
            {state.kind === 'read' && (
              <ExportMenu
                analysis={state.analysis}
                article={state.article ?? null}
                madeOn={props.today}
                version={tools.about.version}
                address={tools.about.address}
                onSave={actions.saveFile}
                onPrint={actions.openDossier}
              />
            )}
          </HeaderTools>
        </header>
        {props.storageFault && (
          <p class="sl-notice" role="alert">
            {props.storageFault === 'unreadable' ? popupStrings.storageUnreadable : strings.notStored}
          </p>
        )}
        {searching && (
          <SearchBox
            input={searchInput}
            name={searchName}
            value={search.typed}
            focused={searchOpened}
            onType={search.type}
            onAsk={search.ask}
            closeName={panel ? popupStrings.clearSearch : popupStrings.closeSearch}
            onClose={panel ? clearSearch : closeSearch}
          />
        )}
        <main class="sl-scroll">
          {(showsResults || (searching && !panel)) && (
            <SearchResults
              answer={search.answer}
              analysis={analysis}
              several={panel}
              tools={tools}
              onJump={onJump}
              onAgain={search.ask}
            />
          )}
          <div hidden={showsResults}>
            <PopupView {...props} headless={searching && !panel} onSearch={canSearch ? openSearch : null} />
          </div>
        </main>
        {hasFooter(state) && (
          <PanelFooter
            onPauseSite={site && state.kind !== 'not-covered' ? actions.pauseSite : null}
            onPauseEverywhere={actions.pauseEverywhere}
            onOpenPanel={actions.openPanel}
            marks={
              state.kind === 'read' && hasMarks
                ? { shown: state.marksShown, onToggle: actions.toggleMarks }
                : null
            }
            onStep={panel ? actions.step : null}
          />
        )}
        <p class="sl-vh" role="status">
          {status}
        </p>
      </div>
    </Status.Provider>
  );
}

/** There is nothing to pause where nothing runs. */
function hasFooter({ kind }: PopupState): boolean {
  return kind !== 'paused' && kind !== 'closed-page';
}
