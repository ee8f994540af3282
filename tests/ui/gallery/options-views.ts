import type { HeldClaim } from '../../../src/model.ts';
import type { OptionsActions, OptionsProps, SiteRow } from '../../../src/ui/options/options-props.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

const nothing = (): void => undefined;

export const noOptionsActions: OptionsActions = {
  pauseEverywhere: nothing,
  pauseSite: nothing,
  addSite: async () => ({ kind: 'none' }),
  allowSite: nothing,
  removeSite: nothing,
  setLook: nothing,
  restore: nothing,
  restoreAll: nothing,
  openShortcuts: null,
  search: async () => [],
  exportSettings: nothing,
  importSettings: async () => ({ kind: 'not-ours' }),
  deleteEverything: async () => undefined,
};

/** The claims of the invented analysis as the corpus would hold them. */
export function sampleClaims(): HeldClaim[] {
  return sampleAnalysis().claims.map(
    ({ claimId, title, statement, group, quantity, summary, later, ...rest }) => ({
      claimId,
      title,
      statement,
      group,
      kind: quantity ? 'quantity' : 'event',
      asOf: '2024-11-17',
      quantity,
      summary,
      later,
      sources: rest.sources,
      totals: rest.totals,
    }),
  );
}

const names = [
  'Harbour Gazette',
  'Inland Times',
  'Evening Lamp',
  'Coast Radio',
  'The Ledger',
  'Morning Tide',
];

const covered: SiteRow[] = names.flatMap((name, index) =>
  ['', 'world.'].map((part) => {
    const site = `${part}${name.toLowerCase().replaceAll(' ', '-')}.example`;
    const state = index === 1 && part ? 'paused' : index === 3 && part ? 'withheld' : 'on';
    return { site, host: `www.${site}`, name, origin: 'covered', state };
  }),
);

const sites: SiteRow[] = [
  { site: 'village-post.example', host: 'village-post.example', name: null, origin: 'added', state: 'on' },
  { site: 'once-read.example', host: 'once-read.example', name: null, origin: 'paused', state: 'paused' },
  ...covered,
];

function view(overrides: Partial<OptionsProps> = {}): OptionsProps {
  return {
    look: { density: 'all', openOnSentence: true, cardBeside: true, textSize: 1 },
    pausedEverywhere: false,
    sites: sites.toSorted((one, other) => one.site.localeCompare(other.site)),
    hidden: [
      { claimId: 'aid', hash: '5f0e4c1b9a530d8c' },
      { claimId: 'troops-in-kursk', hash: '0123456789abcdef' },
    ],
    shortcuts: [
      { name: '_execute_action', description: '', keys: 'Alt+Shift+L' },
      { name: 'next', description: 'Next claim', keys: 'Alt+Shift+J' },
      { name: 'previous', description: 'Previous claim', keys: 'Alt+Shift+K' },
      { name: 'toggle', description: 'Show or hide marks', keys: '' },
    ],
    browser: 'chromium',
    corpus: { pack: sampleAnalysis().pack, claims: sampleClaims() },
    corpusFault: null,
    stored: [
      { name: 'pausedSites', value: '["world.inland-times.example","once-read.example"]' },
      { name: 'hiddenMatches', value: '[{"claimId":"aid","hash":"5f0e4c1b9a530d8c"}]' },
      { name: 'density.unreadable', value: '"some"' },
    ],
    storageFault: null,
    version: '0.1.0',
    issuesPage: 'https://project.example/issues',
    today: '2026-11-22',
    actions: noOptionsActions,
    ...overrides,
  };
}

/** States of the options by name, for the tests and the pictures. */
export const optionsViews: Record<string, OptionsProps> = {
  options: view(),
  'options-new': view({
    sites: covered.map((row) => ({ ...row, state: 'on' })),
    hidden: [],
    stored: [],
    shortcuts: [],
    issuesPage: null,
  }),
  'options-large': view({
    look: { density: 'differing', openOnSentence: false, cardBeside: false, textSize: 1.3 },
  }),
  'options-reading': view({ corpus: null, shortcuts: null }),
  'options-faults': view({
    corpus: null,
    corpusFault: 'claims.json: unexpected end',
    storageFault: 'unreadable',
    pausedEverywhere: true,
  }),
  'options-old-corpus': view({ today: '2027-05-22', browser: 'firefox' }),
  'options-unwritable': view({ storageFault: 'unwritable' }),
};
