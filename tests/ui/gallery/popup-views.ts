import type { Analysis } from '../../../src/model.ts';
import type { PopupActions, PopupProps, PopupState } from '../../../src/ui/popup-props.ts';
import { sampleAnalysis } from '../sample-analysis.ts';
import { sampleHeldClaims } from '../sample-held-claims.ts';
import { sampleTools } from '../sample-tools.ts';

const nothing = (): void => undefined;

export const noActions: PopupActions = {
  checkPage: nothing,
  readAgain: nothing,
  stop: nothing,
  jumpTo: nothing,
  pauseSite: nothing,
  pauseEverywhere: nothing,
  resume: nothing,
  showPage: nothing,
  step: nothing,
  toggleMarks: nothing,
  chooseDay: nothing,
  allowSite: null,
  search: async (query) => {
    if (query === 'fault') throw new Error('The claims could not be read.');
    return sampleHeldClaims().filter(({ title, sources }) =>
      `${title} ${sources.map(({ reports }) => reports).join(' ')}`
        .toLowerCase()
        .includes(query.toLowerCase()),
    );
  },
  openOptions: nothing,
  openPanel: nothing,
  saveFile: nothing,
  openDossier: nothing,
};

function view(state: PopupState, overrides: Partial<PopupProps> = {}): PopupProps {
  return {
    place: 'popup',
    state,
    today: '2026-11-22',
    textSize: 1,
    tools: sampleTools,
    site: 'northern-courier.example',
    pack: sampleAnalysis().pack,
    storageFault: null,
    actions: noActions,
    ...overrides,
  };
}

function read(overrides: Partial<Analysis> = {}, day?: string | null): PopupProps {
  return view({
    kind: 'read',
    analysis: sampleAnalysis(day, overrides),
    anyTopic: false,
    marksShown: true,
    note: null,
  });
}

const empty: Partial<Analysis> = { claims: [], coverage: { sentences: 38, matched: 0, beyondLimit: 0 } };

/** One sentence of the article, selected. */
function selected(claimId: string): PopupState {
  const claims = sampleAnalysis().claims.filter((claim) => claim.claimId === claimId);
  const analysis = sampleAnalysis(undefined, {
    claims,
    coverage: { sentences: 2, matched: claims.length, beyondLimit: 0 },
    headline: null,
  });
  const said = claims[0]?.mentions[0]?.text ?? 'The weather in the capital was mild for the season.';
  return { kind: 'selection', text: `${said} The rest of the day was quiet.`, analysis };
}

/** Every state of the popup by name, for the tests and the pictures. */
export const popupViews: Record<string, PopupProps> = {
  ready: read(),
  updated: read({ modified: '2024-11-18' }),
  'as-updated': read({ modified: '2024-11-18', published: '2024-11-17' }, '2024-11-18'),
  'chosen-day': read({ published: '2024-11-17' }, '2025-03-01'),
  'no-date': read({}, null),
  'date-set': read({ published: null }, '2024-11-20'),
  'one-claim': read({ claims: sampleAnalysis().claims.slice(0, 1) }),
  hidden: read({ hidden: 1 }),
  'marks-away': view({
    kind: 'read',
    analysis: sampleAnalysis(),
    anyTopic: false,
    marksShown: false,
    note: null,
  }),
  'density-none': { ...read(), density: 'none' },
  'density-differing': { ...read(), density: 'differing' },
  'old-corpus': { ...read(), today: '2027-06-24' },
  'large-text': { ...read(), textSize: 1.3 },
  'long-article': read({ coverage: { sentences: 180, matched: 9, beyondLimit: 0 } }),
  'beyond-limit': read({ coverage: { sentences: 2_412, matched: 9, beyondLimit: 412 } }),
  'nothing-beyond-limit': read({ ...empty, coverage: { sentences: 2_001, matched: 0, beyondLimit: 1 } }),
  nothing: read(empty),
  'nothing-hidden': read({ ...empty, hidden: 2 }),
  'off-topic': read({
    ...empty,
    topic: {
      onTopic: false,
      score: 0,
      reason: { code: 'required-missing', missing: ['Ukraine', 'Ukrainian', 'Kyiv'] },
    },
  }),
  'other-language': read({
    ...empty,
    language: { code: 'fr', supported: false },
    topic: { onTopic: false, score: 0, reason: { code: 'other-language' } },
  }),
  selection: view(selected('troops-in-kursk')),
  'selection-nothing': view(selected('none')),
  reading: view({ kind: 'reading', sentences: 41 }),
  'not-covered': view({ kind: 'not-covered' }, { site: 'example.org' }),
  'not-covered-may-ask': view(
    { kind: 'not-covered' },
    { site: 'example.org', actions: { ...noActions, allowSite: nothing } },
  ),
  'no-article': view({ kind: 'no-article' }),
  'closed-page': view({ kind: 'closed-page' }, { site: null }),
  'paused-site': view({ kind: 'paused', where: 'site' }),
  'paused-everywhere': view({ kind: 'paused', where: 'everywhere' }),
  failed: view({
    kind: 'failed',
    cause: 'page',
    detail: 'The article could not be found again in the page: 4 of 12 sentences',
  }),
  stopped: view({ kind: 'failed', cause: 'stopped', detail: '' }),
  outdated: view({ kind: 'failed', cause: 'outdated', detail: '' }),
  'storage-unreadable': { ...read(), storageFault: 'unreadable' },
  'no-corpus': view(
    { kind: 'failed', cause: 'corpus', detail: 'The corpus could not be read.' },
    { pack: null },
  ),
};

/** The side panel: what differs from the popup. */
const panelNames = [
  'ready',
  'no-date',
  'marks-away',
  'nothing',
  'selection',
  'reading',
  'paused-site',
  'closed-page',
];
export const panelViews: Record<string, PopupProps> = Object.fromEntries(
  panelNames.flatMap((name) => {
    const props = popupViews[name];
    return props
      ? [
          [
            `panel-${name}`,
            { ...props, place: 'panel' as const, actions: { ...props.actions, openPanel: null } },
          ],
        ]
      : [];
  }),
);

export const allViews: Record<string, PopupProps> = { ...popupViews, ...panelViews };
