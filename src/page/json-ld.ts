import { allOnPage, contentOf } from './dom.ts';
/** A node of a page's JSON-LD. Pages write what they like: every value has to be checked before use. */
export type JsonLdNode = Record<string, unknown>;

/** Types of schema.org that say that the page itself is an article. `LiveBlogPosting` is one that grows. */
const ARTICLE_TYPE =
  /(?:^|[/:])(?:(?:\w*News|Opinion\w*|Analysis\w*|Background\w*|Report\w*|Review\w*|AskPublic\w*|Satirical|Scholarly|Tech|Advertiser\w*)?Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$/;

/** Longer blocks are product lists and the like; parsing them would cost more than they can tell. */
const LONGEST_BLOCK = 500_000;

/** All nodes of all JSON-LD blocks, members of lists and of `@graph` on a level of their own. Blocks that do not parse are left out. */
export function jsonLdNodes(document: Document): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const script of allOnPage(document, 'script[type="application/ld+json" i]')) {
    const text = contentOf(script) ?? '';
    if (text.length > LONGEST_BLOCK) continue;
    const value = parse(text);
    if (value !== undefined) collect(value, nodes, 0);
  }
  return nodes;
}

/** The node that describes the page's article: of the nodes with an article's type the first with a headline, else the first. */
export function articleNode(nodes: JsonLdNode[]): JsonLdNode | null {
  const articles = nodes.filter(isArticleNode);
  return articles.find((node) => typeof node.headline === 'string') ?? articles[0] ?? null;
}

export function isArticleNode(node: JsonLdNode): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

/** A text, or the name of the first thing that has one: "X", {"name": "X"}, ["X"], [{"name": "X"}]. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const text = textOf(item);
      if (text) return text;
    }
    return null;
  }
  if (isNode(value)) return textOf(value.name) ?? textOf(value['@value']);
  return null;
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseRepaired(text);
  }
}

/** Common faults: wrapped in CDATA or comments, raw line breaks in strings, a comma too many. */
function parseRepaired(text: string): unknown {
  const repaired = text
    // First, so that no pattern below meets more than one space.
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:\/\/)? ?(?:<!--|<!\[CDATA\[)|(?:\/\/)? ?(?:-->|\]\]>) ?;? ?$/g, '')
    .replace(/, ?([}\]])/g, '$1');
  try {
    return JSON.parse(repaired);
  } catch {
    return undefined;
  }
}

function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (depth > 4) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
    return;
  }
  if (!isNode(value)) return;
  nodes.push(value);
  collect(value['@graph'], nodes, depth + 1);
  collect(value.mainEntity, nodes, depth + 1);
  collect(value.mainEntityOfPage, nodes, depth + 1);
}
