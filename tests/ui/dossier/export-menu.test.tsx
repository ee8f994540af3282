import { describe, expect, test } from 'vitest';
import { ExportMenu } from '../../../src/ui/ExportMenu.tsx';
import { expectAccessible } from '../axe.ts';
import { sampleAnalysis } from '../sample-analysis.ts';
import { button, show, textOf } from '../show.tsx';
import { sampleDossier } from './sample-dossier.ts';

interface Saved {
  name: string;
  type: string;
  text: string;
}

function open(): { view: HTMLElement; menu: HTMLElement; saved: Saved[]; printed: () => number } {
  const saved: Saved[] = [];
  let printed = 0;
  const view = show(
    <main class="sl-ui">
      <h1>A view</h1>
      <ExportMenu
        {...sampleDossier()}
        onSave={(name, type, text) => saved.push({ name, type, text })}
        onPrint={() => {
          printed += 1;
        }}
      />
    </main>,
  );
  button(view, 'Export').click();
  const menu = view.querySelector<HTMLElement>('[popover]');
  if (!menu) throw new Error('There is no menu.');
  return { view, menu, saved, printed: () => printed };
}

describe('the export menu', () => {
  test('opens from its button, and says what is saved and where', async () => {
    const { menu } = open();
    expect(menu.matches(':popover-open')).toBe(true);
    expect(textOf(menu)).toBe(
      'Export 8 claims asMarkdownCSVJSON-LDPrint…Saved on this device. Nothing is sent.',
    );
    await expectAccessible(document.body);
  });

  test('saves a file in each form and closes', () => {
    const expected = [
      ['Markdown', 'md', /^text\/markdown/, /^# Sidelight dossier: /],
      ['CSV', 'csv', /^text\/csv/, /^\uFEFFclaim_number,/],
      ['JSON-LD', 'jsonld', /^application\/ld\+json$/, /^\{\n/],
    ] as const;
    for (const [name, ending, type, text] of expected) {
      const { menu, saved } = open();
      button(menu, name).click();
      expect(saved.length).toBe(1);
      expect(saved[0]?.name).toBe(`sidelight-northern-courier.example-2026-11-22.${ending}`);
      expect(saved[0]?.type).toMatch(type);
      expect(saved[0]?.text).toMatch(text);
      expect(menu.matches(':popover-open')).toBe(false);
    }
  });

  test('opens the page to print', () => {
    const { menu, printed } = open();
    button(menu, 'Print…').click();
    expect(printed()).toBe(1);
    expect(menu.matches(':popover-open')).toBe(false);
  });

  test('is not there where there is nothing to export', () => {
    const dossier = sampleDossier(sampleAnalysis(undefined, { claims: [] }));
    const view = show(<ExportMenu {...dossier} onSave={() => undefined} onPrint={() => undefined} />);
    expect(view.querySelector('button')).toBeNull();
  });
});
