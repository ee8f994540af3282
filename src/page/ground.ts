/** Whether text stands on a light or a dark ground. */
export type Ground = 'light' | 'dark';

/**
 * The ground under an element: its nearest opaque background. Where that is an image, or a colour in a notation that
 * cannot be read, the text's own colour tells (light text stands on dark), and at last the page's colour scheme.
 */
export function groundUnder(element: Element): Ground {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    const lightness = lightnessOf(style.backgroundColor);
    if (lightness !== null) return lightness > 0.5 ? 'light' : 'dark';
    if (style.backgroundImage !== 'none') break;
  }
  const text = lightnessOf(view.getComputedStyle(element).color);
  if (text !== null) return text > 0.5 ? 'dark' : 'light';
  return view.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** 0 black to 1 white, as the eye sees it; null for transparent colours and notations that are not read. */
function lightnessOf(color: string): number | null {
  const match = /^([a-z]+)\((.*)\)$/.exec(color.trim());
  const name = match?.[1] ?? '';
  const numbers = (match?.[2]?.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map(Number.parseFloat);
  const [a, b, c] = numbers;
  if (a === undefined || b === undefined || c === undefined) return null;
  if ((numbers[3] ?? 1) < 0.5) return null;
  if (name === 'rgb' || name === 'rgba') return luma(a / 255, b / 255, c / 255);
  if (name === 'color') return luma(a, b, c);
  if (name === 'oklch' || name === 'oklab') return a;
  if (name === 'lch' || name === 'lab') return a / 100;
  return null;
}

/** Rec. 709 weights on the encoded values: rough, and enough to tell paper from slate. */
function luma(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
