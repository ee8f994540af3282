import type { Article, Block } from '../../src/model.ts';
import type { TextMap } from '../../src/page/text-map.ts';
import type { SampleArticle } from '../../src/ui/welcome/welcome-props.ts';

/** Where the blocks of the sample stand on the page: each is one text. */
export function mapSample(document: Document): TextMap {
  const root = document.querySelector('article');
  if (!root) throw new Error('The article is not on the page.');
  const blocks = [...root.querySelectorAll('[data-block]')].map((element) => {
    const node = element.firstChild as Text;
    return { element, text: node.data, pieces: [{ node, from: 0, at: 0, length: node.length }] };
  });
  return { root, trees: new Set(), blocks };
}

/** What the page tells of the sample, as the background takes it. */
export function articleOf(map: TextMap, sample: SampleArticle): Article {
  return {
    url: null,
    headline: sample.headline,
    published: sample.published,
    modified: null,
    publisher: sample.publisher,
    domain: null,
    language: 'en',
    blocks: map.blocks.map(
      ({ element, text }): Block => ({
        kind: element.getAttribute('data-block') === 'headline' ? 'headline' : 'paragraph',
        text,
      }),
    ),
  };
}
