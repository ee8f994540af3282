import { useId, useRef } from 'preact/hooks';
import { dossierCsv } from './dossier/csv.ts';
import { type Dossier, dossierFileName } from './dossier/dossier.ts';
import { dossierJsonLd } from './dossier/json-ld.ts';
import { dossierMarkdown } from './dossier/markdown.ts';
import { dossierStrings } from './strings/dossier.ts';
import { ToolIcon } from './ToolIcon.tsx';

interface ExportMenuProps extends Dossier {
  /** Saves a file on this device. */
  onSave(name: string, type: string, text: string): void;
  /** Opens the printable dossier. */
  onPrint(): void;
}

/** The forms of file, in the order of the menu. */
const forms = [
  {
    name: dossierStrings.markdown,
    ending: 'md',
    type: 'text/markdown;charset=utf-8',
    write: dossierMarkdown,
  },
  { name: dossierStrings.csv, ending: 'csv', type: 'text/csv;charset=utf-8', write: dossierCsv },
  { name: dossierStrings.jsonLd, ending: 'jsonld', type: 'application/ld+json', write: dossierJsonLd },
];

/** A button and its menu: the claims of the page as a file, or as a page to print. Nothing where there is no claim. */
export function ExportMenu({ onSave, onPrint, ...dossier }: ExportMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const { claims } = dossier.analysis;
  if (claims.length === 0) return null;
  const choose = (action: () => void) => () => {
    menu.current?.hidePopover();
    action();
  };
  return (
    <>
      <button type="button" class="sl-icon-btn" aria-label={dossierStrings.export} popovertarget={id}>
        <ToolIcon name="export" />
      </button>
      <div class="sl-menu" id={id} ref={menu} popover="auto">
        <p class="sl-menu-title">{dossierStrings.exportAs(claims.length)}</p>
        {forms.map(({ name, ending, type, write }) => (
          <button
            key={ending}
            type="button"
            onClick={choose(() => onSave(dossierFileName(dossier, ending), type, write(dossier)))}
          >
            {name}
          </button>
        ))}
        <button type="button" onClick={choose(onPrint)}>
          {dossierStrings.printMenu}
        </button>
        <p class="sl-menu-note">{dossierStrings.savedHere}</p>
      </div>
    </>
  );
}
