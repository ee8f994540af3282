import { render } from 'preact';
import '../../assets/styles/dossier.css';
import { DossierPage, type DossierState } from '../../src/ui/dossier/DossierPage.tsx';
import { dossierStrings } from '../../src/ui/strings/dossier.ts';
import { controlDossier } from './control-dossier.ts';

const root = document.getElementById('root');

function show(state: DossierState): void {
  if (!root) return;
  const headline = state.kind === 'ready' && !state.isPrivate ? state.dossier.analysis.headline : null;
  document.title = headline === null ? dossierStrings.titleNoHeadline : dossierStrings.title(headline);
  render(<DossierPage state={state} onPrint={() => window.print()} />, root);
}

controlDossier(new URLSearchParams(location.search).get('tab'), show);
