import '../../../assets/styles/dossier.css';
import { render } from 'preact';
import { DossierPage, type DossierState } from '../../../src/ui/dossier/DossierPage.tsx';
import { sampleDossier } from '../dossier/sample-dossier.ts';

/* One view of the dossier, for pictures: `?view=<name>`. */

const views: Record<string, DossierState> = {
  ready: { kind: 'ready', dossier: sampleDossier() },
  reading: { kind: 'reading' },
  'tab-gone': { kind: 'tab-gone' },
  'page-changed': { kind: 'page-changed' },
  failed: { kind: 'failed', detail: 'The page has no text at block 12.' },
};

const asked = new URLSearchParams(location.search).get('view') ?? 'ready';
const state = views[asked];
if (!state) throw new Error(`There is no view ${asked}: ${Object.keys(views).join(', ')}`);
render(
  <DossierPage state={state} onPrint={() => window.print()} />,
  document.getElementById('root') as HTMLElement,
);
