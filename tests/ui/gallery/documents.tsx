import '../../../assets/styles/documents.css';
import { render } from 'preact';
import { createMarks } from '../../../entrypoints/article.content/marks.ts';
import { articleOf, mapSample } from '../../../entrypoints/welcome/map-sample.ts';
import { createAnalyzer } from '../../../src/analysis/create-analyzer.ts';
import { holdPack } from '../../../src/analysis/hold-pack.ts';
import type { Claim, Origin, Pack, Publisher, Topic } from '../../../src/model.ts';
import { layerStyles } from '../../../src/ui/layer-styles.ts';
import { Options } from '../../../src/ui/options/Options.tsx';
import type { OptionsProps } from '../../../src/ui/options/options-props.ts';
import { Welcome } from '../../../src/ui/welcome/Welcome.tsx';
import type { WelcomeProps } from '../../../src/ui/welcome/welcome-props.ts';
import { sampleTools } from '../sample-tools.ts';
import { optionsViews } from './options-views.ts';
import { welcomeViews } from './welcome-views.ts';

/* Options and welcome, for pictures: `?view=<name>`. With the corpus that ships. */

function only<T>(files: Record<string, T>): T {
  const [file] = Object.values(files);
  if (!file) throw new Error('The pack has no such file');
  return file;
}

const pack: Pack = {
  topic: only(import.meta.glob<Topic>('/assets/corpus/*/topic.json', { eager: true, import: 'default' })),
  origins: only(
    import.meta.glob<Origin[]>('/assets/corpus/*/origins.json', { eager: true, import: 'default' }),
  ),
  publishers: only(
    import.meta.glob<Publisher[]>('/assets/corpus/*/publishers.json', { eager: true, import: 'default' }),
  ),
  claims: Object.values(
    import.meta.glob<Claim>('/assets/corpus/*/claims/*.json', { eager: true, import: 'default' }),
  ),
};
const holdings = holdPack(pack);

const view = new URLSearchParams(location.search).get('view') ?? 'options';
const root = document.getElementById('root') as HTMLElement;
const options = optionsViews[view];
const welcome = welcomeViews[view];
if (options) showOptions(options);
else if (welcome) showWelcome(welcome);
else
  throw new Error(
    `There is no view ${view}: ${Object.keys({ ...optionsViews, ...welcomeViews }).join(', ')}`,
  );

function showOptions(props: OptionsProps): void {
  const corpus = { pack: holdings.description, claims: holdings.claims() };
  const hidden = props.hidden.map((match, index) => ({
    ...match,
    claimId: corpus.claims[index]?.claimId ?? match.claimId,
  }));
  const search = async (query: string) =>
    corpus.claims.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
  const actions = { ...props.actions, search };
  render(<Options {...props} hidden={hidden} corpus={props.corpus && corpus} actions={actions} />, root);
}

function showWelcome(props: WelcomeProps): void {
  render(<Welcome {...props} pack={props.pack && holdings.description} />, root);
  if (props.state.kind !== 'marked') return;
  const map = mapSample(document);
  const analysis = createAnalyzer(pack).analyze(articleOf(map, props.sample), {
    day: props.sample.published,
  });
  const look = { density: 'all', openOnSentence: true, cardBeside: true, textSize: 1 } as const;
  createMarks({
    document,
    styles: layerStyles,
    tools: sampleTools,
    look,
    signal: new AbortController().signal,
    isAlive: () => true,
  }).show(analysis, map);
}
