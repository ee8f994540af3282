import '../../../assets/styles/documents.css';
import { render } from 'preact';
import { holdPack } from '../../../src/analysis/hold-pack.ts';
import type { Claim, Origin, Publisher, Topic } from '../../../src/model.ts';
import { Options } from '../../../src/ui/options/Options.tsx';
import { optionsViews } from './options-views.ts';

/* Options, for pictures: `?view=<name>`, and `?rtl` for the other direction. With the corpus that ships. */

function only<T>(files: Record<string, T>): T {
  const [file] = Object.values(files);
  if (!file) throw new Error('The pack has no such file');
  return file;
}

const holdings = holdPack({
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
});
const corpus = { pack: holdings.description, claims: holdings.claims() };

const asked = new URLSearchParams(location.search);
const view = asked.get('view') ?? 'options';
const props = optionsViews[view];
if (!props) throw new Error(`There is no view ${view}: ${Object.keys(optionsViews).join(', ')}`);
const hidden = props.hidden.map((match, index) => ({
  ...match,
  claimId: corpus.claims[index]?.claimId ?? match.claimId,
}));
const search = async (query: string) =>
  corpus.claims.filter(({ title }) => title.toLowerCase().includes(query));
const root = document.getElementById('root') as HTMLElement;
render(
  <Options
    {...props}
    hidden={hidden}
    corpus={props.corpus && corpus}
    actions={{ ...props.actions, search }}
  />,
  root,
);
if (asked.has('rtl')) root.querySelector('.sl-doc')?.setAttribute('dir', 'rtl');
