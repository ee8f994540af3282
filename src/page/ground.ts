import { documentOf, parentOf, viewOf } from './dom.ts';
import { clear, laidOver, luminanceOf, type Paint, readPaint } from './paint.ts';

/** Whether text stands on a light or a dark ground. */
export type Ground = 'light' | 'dark';

/**
 * Luminance of a ground on which lines for light and lines for dark grounds are seen equally well; a test computes it
 * from their colours. A grey of about #818181.
 */
const TURN = 0.22;

/** Luminance of text from which on it is taken to stand on something dark. */
const LIGHT_TEXT = 0.35;

/**
 * The ground under an element, by which lines are seen better on it: the backgrounds around it, laid over each other up
 * to one that lets nothing through. Where there is none, or an image, or a colour in a notation that is not read, the
 * text's own colour tells (light text stands on dark), and at last the page's colour scheme.
 */
export function groundUnder(element: Element): Ground {
  const view = viewOf(documentOf(element));
  if (!view) return 'light';
  let seen: Paint = clear;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = view.getComputedStyle(at);
    const paint = readPaint(backgroundColor);
    // An image lies upon its element's colour.
    if (!paint || backgroundImage !== 'none') break;
    seen = laidOver(seen, paint);
    if (seen.alpha > 0.99) return luminanceOf(seen) > TURN ? 'light' : 'dark';
  }
  const text = readPaint(view.getComputedStyle(element).color);
  if (text && text.alpha > 0) return luminanceOf(text) > LIGHT_TEXT ? 'dark' : 'light';
  return view.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
