import { useRef, useState } from 'preact/hooks';
import { optionsStrings } from '../strings/options.ts';
import { Choice } from './Choice.tsx';
import type { AddOutcome, OptionsProps, SiteRow } from './options-props.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** As many sites as are shown before the reader asks for all. */
const FIRST = 8;

/** Where Sidelight runs by itself, and how to have it run elsewhere or not at all. */
export function SitesPart({ sites, pausedEverywhere, actions }: OptionsProps) {
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const wanted = query.trim().toLowerCase();
  const found = sites.filter(({ site, name }) => `${site} ${name ?? ''}`.toLowerCase().includes(wanted));
  // What the reader has changed comes first, so that it is seen without asking for all.
  const own = found.filter(({ origin, state }) => origin !== 'covered' || state !== 'on');
  const rest = found.filter((row) => !own.includes(row));
  const shown = all || wanted !== '' ? found : [...own, ...rest.slice(0, Math.max(0, FIRST - own.length))];
  const list = useRef<HTMLUListElement>(null);
  const acted = useKeptFocus(
    list,
    shown.map(({ host, state }) => ({ key: host, state })),
  );
  return (
    <>
      <p>{optionsStrings.sitesIntro(sites.filter(({ origin }) => origin === 'covered').length)}</p>
      <Choice
        kind="switch"
        title={optionsStrings.pauseEverywhere}
        text={optionsStrings.pauseEverywhereText}
        checked={pausedEverywhere}
        onChange={actions.pauseEverywhere}
      />
      <label class="sl-field">
        <span>{optionsStrings.findSite}</span>
        <input
          type="search"
          class="sl-input"
          value={query}
          maxLength={100}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <div class="sl-status" role="status">
        {found.length === 0 && <p>{optionsStrings.noSiteFound(query.trim())}</p>}
      </div>
      {found.length > 0 && (
        <ul class="sl-table" aria-label={optionsStrings.siteList} ref={list}>
          {shown.map((row, index) => (
            <SiteItem key={row.host} row={row} actions={actions} onAct={() => acted(index)} />
          ))}
        </ul>
      )}
      {wanted === '' && found.length > FIRST && (
        <button type="button" class="sl-btn" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? optionsStrings.showFewerSites : optionsStrings.showAllSites(found.length)}
        </button>
      )}
      <AddSite addSite={actions.addSite} />
      <p class="sl-muted">{optionsStrings.browserRules}</p>
    </>
  );
}

type SiteActions = Pick<OptionsProps['actions'], 'pauseSite' | 'removeSite' | 'allowSite'>;

interface SiteItemProps {
  row: SiteRow;
  actions: SiteActions;
  /** The row is about to move, to change or to go. */
  onAct(): void;
}

function SiteItem({ row, actions, onAct }: SiteItemProps) {
  const { site, host, name, origin, state } = row;
  const aside = { covered: name, added: optionsStrings.siteAdded, paused: optionsStrings.siteOnlyPaused };
  return (
    <li>
      <span class="sl-grow">
        <bdi>{site}</bdi>
        {aside[origin] && <small>{aside[origin]}</small>}
      </span>
      <span class="sl-muted sl-state">{optionsStrings.siteState[state]}</span>
      <span class="sl-row-actions" onClickCapture={onAct}>
        {state === 'withheld' && (
          <TextButton
            label={optionsStrings.allow}
            name={optionsStrings.allowSite(site)}
            onClick={() => actions.allowSite(host)}
          />
        )}
        {state === 'on' && (
          <TextButton
            label={optionsStrings.pause}
            name={optionsStrings.pauseSite(site)}
            onClick={() => actions.pauseSite(site, true)}
          />
        )}
        {state === 'paused' && (
          <TextButton
            label={optionsStrings.resume}
            name={optionsStrings.resumeSite(site)}
            onClick={() => actions.pauseSite(site, false)}
          />
        )}
        {origin === 'added' && (
          <TextButton
            label={optionsStrings.remove}
            name={optionsStrings.removeSite(site)}
            onClick={() => actions.removeSite(site)}
          />
        )}
      </span>
    </li>
  );
}

interface TextButtonProps {
  label: string;
  /** The label and what it is about: many rows have the same label. */
  name: string;
  onClick(): void;
}

function TextButton({ label, name, onClick }: TextButtonProps) {
  return (
    <button type="button" class="sl-textbtn" aria-label={name} onClick={onClick}>
      {label}
    </button>
  );
}

/** Asks the browser for one more site. */
function AddSite({ addSite }: { addSite(typed: string): Promise<AddOutcome> }) {
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<AddOutcome | null>(null);
  const refused = outcome !== null && outcome.kind !== 'added';

  function submit(event: Event): void {
    event.preventDefault();
    // What was said of another site must not stand beside the browser's question about this one.
    setOutcome(null);
    // Nothing may be waited for before the browser is asked.
    addSite(typed).then((next) => {
      setOutcome(next);
      if (next.kind === 'added') setTyped('');
    });
  }

  return (
    <form class="sl-add" onSubmit={submit}>
      <label for="add-site">
        <b>{optionsStrings.addSite}</b>
      </label>
      <p id="add-site-hint" class="sl-muted">
        {optionsStrings.addSiteHint}
      </p>
      <div class="sl-actions">
        <input
          id="add-site"
          class="sl-input"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          maxLength={2000}
          aria-describedby="add-site-hint add-site-outcome"
          aria-invalid={refused}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="sl-btn">
          {optionsStrings.addSiteButton}
        </button>
      </div>
      <p id="add-site-outcome" class="sl-status" role="status">
        {outcome && optionsStrings.addOutcome[outcome.kind]('site' in outcome ? outcome.site : '')}
      </p>
    </form>
  );
}
