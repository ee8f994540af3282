import { attributeOf, hasAttributes } from './dom.ts';

/**
 * What class names, ids and test ids say about a part of a page. Sites name the parts that are not the article far more
 * regularly than the article itself: "newsletter-signup", "RelatedContent", "comments-area".
 */

/** Words of a name (see `wordsOf`) of parts that are never the article's text, however much text they hold. */
const FOREIGN = new RegExp(
  `^(?:${[
    // advertisements
    'ads?|advert\\w*|ad(?:slot|unit|box|wrap|wrapper|container|block|label)s?|dfp|gpt|sponsor\\w*|taboola|outbrain|promo\\w*',
    // readers' comments
    'comments?|comment(?:s|list|form|section|area|thread|box)|disqus|livefyre|hyvor|respond|replies',
    // other articles
    'related\\w*|recirc\\w*|recommend\\w*|trending|mostread|mostviewed|mostpopular|rankings?|upsell|suggested',
    // letters, offers, consent
    'newsletters?|signup|regwall|cookies?|consent|gdpr',
  ].join('|')})$`,
);

/** Words of a name of parts that are seldom the article's text. */
const UNLIKELY = new RegExp(
  `^(?:${[
    // sharing and social networks
    'share|share(?:bar|tools|buttons|this|daddy)|social\\w*|addthis|addtoany|tweets?|twitter|instagram|facebook|tiktok|reddit|whatsapp|pinterest|telegram|bluesky|mastodon',
    // ways around the site
    'nav|navbar|navigation|navigationbar|menus?|submenu|breadcrumbs?|paginat\\w*|pager|sidebar\\w*|toolbar|rail|masthead|skiplinks?|skip|noprint|login|searchbox',
    // offers; not "paywall", which sites call the paragraphs behind it
    'offer|subscribe|subscriptions?|donat\\w*|membership|marketing|cta',
    // who wrote it, when, with what: told by metadata
    'bylines?|authors?|bio|contributors?|dateline|datetime|timestamp|pubdate|date|copyright|kicker|eyebrow|tags|taglist|keywords|readtime|readingtime',
    // on top of the page
    'modal|popup|popover|lightbox|overlay|toast|tooltip|interstitial|splash',
    // machines
    'player|jwplayer|videoplayer|poll|survey|quiz|footer|edit(?:section|link)',
    // pointers
    'readmore|readnext|seealso|popular',
  ].join('|')})$`,
);

/** Pairs of words that tell of other articles and the like, where neither does alone. */
const UNLIKELY_PAIRS = new Set(
  (
    'most-read most-viewed most-popular most-shared most-commented read-more read-next read-also also-read more-on more-from ' +
    'more-stories more-news more-articles more-like sign-up up-next see-also you-may fb-post fb-root about-author ' +
    'print-only right-rail left-rail story-tools article-tools post-meta entry-meta article-meta story-meta post-info ' +
    'meta-info meta-data email-form follow-us next-article previous-article rich-link links-block link-list topic-list ' +
    'tag-list tags-list story-footer article-footer entry-footer post-footer page-footer site-footer site-header ' +
    'page-list back-to video-player video-title latest-news latest-stories editors-picks widget-area ' +
    'paywall-offer paywall-barrier paywall-prompt paywall-banner paywall-overlay paywall-message photo-credit image-credit'
  ).split(' '),
);

/** Names of the element around the text of an article. */
const BODY =
  /(?:^|[\s_-])(?:article|story|entry|post|news|content|main|single|detail)[\s_-]*(?:body|content|text|copy)|wysiwyg|rich-?text|articlebody/i;

/** Names of the sentence or two under a headline. */
const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|stand-first|deck?|dek|sub-?title|sub-?head(?:line|ing)?|strapline|sapo|chapo|lead(?!er)|lede|intro(?:duction)?|teaser-text|(?:article|story|post|content)[\s_-]*(?:summary|description|excerpt|desc))(?:$|[\s_-])/i;

/** Class, id and the test ids that sites with generated class names still carry. */
export function nameOf(element: Element): string {
  if (!hasAttributes(element)) return '';
  let name = attributeOf(element, 'class') ?? '';
  const id = attributeOf(element, 'id');
  if (id && id.split(/[-_]/).length <= LONGEST_ID) name += ` ${id}`;
  for (const attribute of ['data-component', 'data-testid', 'data-test-id', 'data-qa', 'data-type']) {
    const value = attributeOf(element, attribute);
    if (value) name += ` ${value}`;
  }
  return name;
}

/** "RelatedContent ad-1" → [["related", "content"], ["ad"]]. */
function wordsOf(name: string): string[][] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .map((one) => one.split(/[^a-z]+/).filter(Boolean));
}

export type NameVerdict = 'foreign' | 'unlikely' | 'plain';

/** Ids of more words are made from a heading: they tell what the text is about, not which part of the page it is. */
const LONGEST_ID = 4;

/** Judges elements by their names. Pages use few names many times, so one judge serves one reading. */
export function createNameJudge(): (element: Element) => NameVerdict {
  const verdicts = new Map<string, NameVerdict>();
  return (element) => {
    const name = nameOf(element);
    let verdict = verdicts.get(name);
    if (verdict === undefined) {
      verdict = judge(name);
      verdicts.set(name, verdict);
    }
    return verdict;
  };
}

function judge(name: string): NameVerdict {
  let verdict: NameVerdict = 'plain';
  for (const words of wordsOf(name)) {
    for (const [i, word] of words.entries()) {
      if (FOREIGN.test(word)) return 'foreign';
      if (UNLIKELY.test(word) || UNLIKELY_PAIRS.has(`${words[i - 1]}-${word}`)) verdict = 'unlikely';
    }
  }
  return verdict;
}

/** Whether the element says that it holds the text of an article. */
export function isNamedBody(element: Element): boolean {
  if (/\barticleBody\b/.test(attributeOf(element, 'itemprop') ?? '')) return true;
  return BODY.test(nameOf(element));
}

/** Whether the element says that it is the standfirst. */
export function isNamedStandfirst(element: Element): boolean {
  if (/\b(?:description|alternativeHeadline)\b/.test(attributeOf(element, 'itemprop') ?? '')) return true;
  return STANDFIRST.test(nameOf(element));
}
