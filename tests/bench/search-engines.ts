/**
 * The engines that the retrieval bench sets side by side, each as its documentation shows it, behind one door. All get titles
 * and texts as two fields where they know fields, and queries without links.
 */
import { createRequire } from 'node:module';
import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { buildTextIndex } from '../../src/matching/build-text-index.ts';
import {
  createTextSearch,
  plainWords,
  type SearchedClaim,
  toIndexed,
} from '../../src/matching/text-search.ts';
import { finish } from '../../src/text/finish.ts';
import { STOP_WORDS } from '../../src/text/tokens.ts';

/** The ids of the best claims, the best first. */
export type Search = (query: string, depth: number) => string[] | Promise<string[]>;

export interface Engine {
  name: string;
  /** The npm package, to name its version; null for our own. */
  packageName: string | null;
  build: (claims: SearchedClaim[]) => Search | Promise<Search>;
}

const FIELDS = ['title', 'text'];
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export const ENGINES: Engine[] = [
  {
    name: 'Sidelight',
    packageName: null,
    build(claims) {
      const { find } = createTextSearch(finish(buildTextIndex(claims.map(toIndexed), plainWords)), claims);
      return (query, depth) => find(query, depth).map(({ at }) => claims[at]?.id ?? '');
    },
  },
  {
    name: 'MiniSearch, default',
    packageName: 'minisearch',
    build(claims) {
      const index = new MiniSearch({ fields: FIELDS });
      index.addAll(claims);
      return (query, depth) => idsOf(index.search(query).slice(0, depth));
    },
  },
  {
    name: 'MiniSearch, stems and stop words',
    packageName: 'minisearch',
    build(claims) {
      const index = new MiniSearch({
        fields: FIELDS,
        processTerm: (term) => {
          const word = term.toLowerCase();
          return STOP_WORDS.has(word) ? null : stemmer(word);
        },
      });
      index.addAll(claims);
      return (query, depth) => idsOf(index.search(query).slice(0, depth));
    },
  },
  {
    name: 'lunr, default',
    packageName: 'lunr',
    build(claims) {
      const index = lunr((builder) => {
        for (const field of FIELDS) builder.field(field);
        for (const { id, title, text } of claims) builder.add({ id, title: title ?? '', text });
      });
      return (query, depth) =>
        index
          .query((clauses) => {
            for (const word of wordsOf(query)) clauses.term(word, {});
          })
          .slice(0, depth)
          .map(({ ref }) => ref);
    },
  },
  {
    name: 'FlexSearch, default, any word',
    packageName: 'flexsearch',
    build(claims) {
      const index = new FlexSearch.Index();
      claims.forEach(({ title, text }, at) => {
        index.add(at, `${title ?? ''} ${text}`);
      });
      return (query, depth) =>
        (index.search(query, { limit: depth, suggest: true }) as number[]).map((at) => claims[at]?.id ?? '');
    },
  },
  {
    name: 'Orama, default',
    packageName: '@orama/orama',
    async build(claims) {
      const index = create({ schema: { id: 'string', title: 'string', text: 'string' } as const });
      await insertMultiple(
        index,
        claims.map(({ id, title, text }) => ({ id, title: title ?? '', text })),
        1000,
      );
      return async (query, depth) => {
        const { hits } = await search(index, { term: query, properties: ['title', 'text'], limit: depth });
        return hits.map(({ id }) => id);
      };
    },
  },
  {
    name: 'Fuse.js, default',
    packageName: 'fuse.js',
    build: (claims) => fuse(claims, {}),
  },
  {
    name: 'Fuse.js, token search, tuned',
    packageName: 'fuse.js',
    build: (claims) =>
      fuse(claims, {
        useTokenSearch: true,
        tokenMatch: 'any',
        tokenize: (text) =>
          wordsOf(text)
            .filter((word) => !STOP_WORDS.has(word))
            .map(stemmer),
        threshold: 0.2,
        ignoreLocation: true,
      }),
  },
];

function fuse(
  claims: SearchedClaim[],
  options: ConstructorParameters<typeof Fuse<SearchedClaim>>[1],
): Search {
  const index = new Fuse(claims, { keys: FIELDS, ...options });
  return (query, depth) => index.search(query, { limit: depth }).map(({ item }) => item.id);
}

function idsOf(results: { id: string }[]): string[] {
  return results.map(({ id }) => id);
}

/** The installed version of a package. */
export function versionOf(packageName: string): string {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(packageName) ?? [])
    try {
      return (require(`${folder}/${packageName}/package.json`) as { version: string }).version;
    } catch {}
  return '?';
}
