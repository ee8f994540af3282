import { JSDOM } from 'jsdom';
import type { Article } from '../model.ts';
import { readArticle } from '../page/read-article.ts';

/** The article of a saved page, read by the same reader as in a browser. `url` is the page's address, if known. */
export function readHtml(html: string, url: string | null): Article {
  const dom = new JSDOM(html, url ? { url } : {});
  try {
    return readArticle(dom.window.document, url).article;
  } finally {
    dom.window.close();
  }
}
