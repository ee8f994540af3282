import type { Analysis } from '../../../src/model.ts';
import type { PopupActions, PopupProps, PopupState } from '../../../src/ui/popup-props.ts';
import { sampleAnalysis } from '../sample-analysis.ts';
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
  search: async () => [],
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
    storageUnreadable: false,
    actions: noActions,
    ...overrides,
  };
}

function read(overrides: Partial<Analysis> = {}, day?: string | null): PopupProps {
  return view({ kind: 'read', analysis: sampleAnalysis(day, overrides), anyTopic: false, marksShown: true });
}

const empty: Partial<Analysis> = { claims: [], coverage: { sentences: 38, matched: 0 } };

/** Every state of the popup by name, for the tests and the pictures. */
export const popupViews: Record<string, PopupProps> = {
  ready: read(),
  updated: read({ modified: '2024-11-18' }),
  'no-date': read({}, null),
  'long-article': read({ coverage: { sentences: 180, matched: 9 } }),
  nothing: read(empty),
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
  reading: view({ kind: 'reading', sentences: 41 }),
  'not-covered': view({ kind: 'not-covered' }, { site: 'example.org' }),
  'no-article': view({ kind: 'no-article' }),
  'closed-page': view({ kind: 'closed-page' }, { site: null }),
  'paused-site': view({ kind: 'paused', where: 'site' }),
  'paused-everywhere': view({ kind: 'paused', where: 'everywhere' }),
  failed: view({
    kind: 'failed',
    cause: 'page',
    detail: 'The article could not be found again in the page: 4 of 12 sentences',
  }),
  'storage-unreadable': { ...read(), storageUnreadable: true },
  'no-corpus': view(
    { kind: 'failed', cause: 'corpus', detail: 'The corpus could not be read.' },
    { pack: null },
  ),
};
