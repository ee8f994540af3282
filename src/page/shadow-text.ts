import { contentOf, shadowOf, taggedOnPage } from './dom.ts';

/** Elements asked for a shadow tree; an application that keeps its article in one has it near the top. */
const MOST_HOSTS = 2000;
/** Shadow trees within shadow trees. */
const DEEPEST = 4;

/** Three paragraphs of this length make a text, as for the gate. */
const LONG_PARAGRAPH = 140;
const LONG_PARAGRAPHS = 3;

/**
 * Whether the text of a page stands in an open shadow tree. Such text is not read: no range can lead from it into the
 * page, its changes cannot be heard from outside, and lines painted there do not show in all browsers. A page whose own
 * tree holds the text, and which only frames it by components with slots, is read as any other.
 */
export function isInShadow(document: Document): boolean {
  return holdsShadowText(taggedOnPage(document, '*'), 0);
}

function holdsShadowText(elements: ArrayLike<Element>, depth: number): boolean {
  if (depth > DEEPEST) return false;
  for (let i = 0; i < Math.min(elements.length, MOST_HOSTS); i++) {
    const element = elements[i];
    const shadow = element && shadowOf(element);
    if (!shadow) continue;
    let long = 0;
    for (const paragraph of shadow.querySelectorAll('p')) {
      if ((contentOf(paragraph)?.length ?? 0) >= LONG_PARAGRAPH) long += 1;
      if (long >= LONG_PARAGRAPHS) return true;
    }
    if (holdsShadowText(shadow.querySelectorAll('*'), depth + 1)) return true;
  }
  return false;
}
