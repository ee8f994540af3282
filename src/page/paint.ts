/** A colour by its encoded shares of red, green and blue and its opacity, all 0 to 1. */
export interface Paint {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

export const clear: Paint = { red: 0, green: 0, blue: 0, alpha: 0 };

/** Reads a computed colour; null for notations that are not read. Of lab and lch only the lightness is told: a grey. */
export function readPaint(color: string): Paint | null {
  const match = /^([a-z]+)\((?:(srgb|display-p3|a98-rgb|prophoto-rgb|rec2020)\s)?([^()]*)\)$/.exec(
    color.trim(),
  );
  const [, name, space, values = ''] = match ?? [];
  const numbers = values.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [a, b, c, alpha = 1] = numbers;
  if (a === undefined || b === undefined || c === undefined) return null;
  if (name === 'rgb' || name === 'rgba') return { red: a / 255, green: b / 255, blue: c / 255, alpha };
  // Wide gamuts are encoded much as sRGB is: near enough to tell paper from slate.
  if (name === 'color' && space) return { red: within(a), green: within(b), blue: within(c), alpha };
  if (name === 'oklch' || name === 'oklab') return grey(a ** 3, alpha);
  if (name === 'lch' || name === 'lab') return grey(((a + 16) / 116) ** 3, alpha);
  return null;
}

/** What is seen of a colour and the one below it. */
export function laidOver(above: Paint, below: Paint): Paint {
  const alpha = above.alpha + below.alpha * (1 - above.alpha);
  if (alpha === 0) return clear;
  const mixed = (one: number, other: number) =>
    (one * above.alpha + other * below.alpha * (1 - above.alpha)) / alpha;
  return {
    red: mixed(above.red, below.red),
    green: mixed(above.green, below.green),
    blue: mixed(above.blue, below.blue),
    alpha,
  };
}

/** Relative luminance as WCAG defines it, 0 black to 1 white; opacity left aside. */
export function luminanceOf({ red, green, blue }: Paint): number {
  return 0.2126 * decoded(red) + 0.7152 * decoded(green) + 0.0722 * decoded(blue);
}

function decoded(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function encoded(luminance: number): number {
  return luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055;
}

function grey(luminance: number, alpha: number): Paint {
  const share = within(encoded(within(luminance)));
  return { red: share, green: share, blue: share, alpha };
}

function within(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
