import sample from '../../../assets/sample-article.json' with { type: 'json' };
import type { WelcomeProps } from '../../../src/ui/welcome/welcome-props.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

const marked: WelcomeProps = {
  pack: sampleAnalysis().pack,
  sample,
  state: { kind: 'marked', coverage: { sentences: 9, matched: 5, beyondLimit: 0 } },
  sites: 58,
  optionsPage: 'options.html',
};

/** States of the page that opens when Sidelight is installed, by name, for the tests and the pictures. */
export const welcomeViews: Record<string, WelcomeProps> = {
  welcome: marked,
  'welcome-reading': { ...marked, pack: null, state: { kind: 'reading' } },
  'welcome-failed': {
    ...marked,
    pack: null,
    state: { kind: 'failed', detail: 'Could not establish connection.' },
  },
};
