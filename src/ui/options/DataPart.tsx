import { useRef, useState } from 'preact/hooks';
import { optionsStrings } from '../strings/options.ts';
import type { ImportOutcome, OptionsProps } from './options-props.ts';

/** All that is stored, and how to take it out, bring it in, or be rid of it. */
export function DataPart({ stored, actions }: OptionsProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string[]>([]);

  async function importFile(): Promise<void> {
    const [chosen] = file.current?.files ?? [];
    if (!chosen) return;
    // Not a text, or not to be read: what cannot be read is told as such.
    const text = await chosen.text().catch(() => '');
    setSaid(importWords(await actions.importSettings(text)));
    // The same file may be chosen again after it was mended.
    if (file.current) file.current.value = '';
  }

  async function deleteEverything(): Promise<void> {
    dialog.current?.close();
    const done = await actions.deleteEverything().then(
      () => true,
      () => false,
    );
    setSaid([done ? optionsStrings.deleted : optionsStrings.deleteFailed]);
  }

  return (
    <>
      <p>{optionsStrings.dataIntro}</p>
      {stored.length === 0 ? (
        <p class="sl-muted">{optionsStrings.nothingStored}</p>
      ) : (
        <dl class="sl-facts sl-stored">
          {stored.map(({ name, value }) => (
            <div key={name}>
              <dt>{optionsStrings.storedName[name] ?? <code>{name}</code>}</dt>
              <dd>
                <code dir="ltr">{value}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="sl-muted">{optionsStrings.storedBesides}</p>
      <div class="sl-actions">
        <button type="button" class="sl-btn" onClick={actions.exportSettings}>
          {optionsStrings.exportSettings}
        </button>
        <button type="button" class="sl-btn" onClick={() => file.current?.click()}>
          {optionsStrings.importSettings}
        </button>
        <input ref={file} type="file" accept=".json,application/json" hidden onChange={importFile} />
        <button type="button" class="sl-btn" onClick={() => dialog.current?.showModal()}>
          {optionsStrings.deleteEverything}
        </button>
      </div>
      <p class="sl-muted">{optionsStrings.importText}</p>
      <div class="sl-status" role="status">
        {said.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <dialog ref={dialog} class="sl-dialog" aria-labelledby="delete-title" aria-describedby="delete-text">
        <h3 id="delete-title">{optionsStrings.deleteTitle}</h3>
        <p id="delete-text">{optionsStrings.deleteText}</p>
        <div class="sl-actions">
          {/* The way out comes first, and with it the focus. */}
          <button type="button" class="sl-btn" onClick={() => dialog.current?.close()}>
            {optionsStrings.deleteCancel}
          </button>
          <button type="button" class="sl-btn sl-btn-solid" onClick={deleteEverything}>
            {optionsStrings.deleteConfirm}
          </button>
        </div>
      </dialog>
    </>
  );
}

function importWords(outcome: ImportOutcome): string[] {
  if (outcome.kind !== 'taken') return [optionsStrings.importOutcome[outcome.kind]];
  const { taken, refused } = outcome;
  const named = (names: string[]) => names.map((name) => optionsStrings.storedName[name] ?? name);
  return [
    optionsStrings.imported(named(taken)),
    ...(refused.length > 0 ? [optionsStrings.importRefused(named(refused))] : []),
  ];
}
