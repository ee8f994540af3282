/** Tags that others use for it too: XA for accents, XB for the other direction. */
export type PseudoLocale = 'en-XA' | 'ar-XB';

const ACCENTED: Record<string, string> = {
  ...{
    a: 'á',
    b: 'ƀ',
    c: 'ç',
    d: 'ð',
    e: 'é',
    f: 'ƒ',
    g: 'ĝ',
    h: 'ĥ',
    i: 'î',
    j: 'ĵ',
    k: 'ķ',
    l: 'ļ',
    m: 'ɱ',
  },
  ...{
    n: 'ñ',
    o: 'ö',
    p: 'þ',
    q: 'ǫ',
    r: 'ŕ',
    s: 'š',
    t: 'ţ',
    u: 'û',
    v: 'ṽ',
    w: 'ŵ',
    x: 'ẋ',
    y: 'ý',
    z: 'ž',
  },
  ...{
    A: 'Å',
    B: 'Ɓ',
    C: 'Ç',
    D: 'Ð',
    E: 'É',
    F: 'Ƒ',
    G: 'Ĝ',
    H: 'Ĥ',
    I: 'Î',
    J: 'Ĵ',
    K: 'Ķ',
    L: 'Ļ',
    M: 'Ṁ',
  },
  ...{
    N: 'Ñ',
    O: 'Ö',
    P: 'Þ',
    Q: 'Ǫ',
    R: 'Ŕ',
    S: 'Š',
    T: 'Ţ',
    U: 'Û',
    V: 'Ṽ',
    W: 'Ŵ',
    X: 'Ẋ',
    Y: 'Ý',
    Z: 'Ž',
  },
};

/** German and Finnish take about a third more room than English. */
const LONGER = 1 / 3;

/** Values that are no text for readers: they steer the interface. */
const STEERING: Record<string, (value: unknown, locale: PseudoLocale) => unknown> = {
  language: (value) => value,
  direction: (_value, locale) => (locale === 'ar-XB' ? 'rtl' : 'ltr'),
};

/** A table with every text in it longer and accented, so that what is not from a table shows, and what is cut off. */
export function pseudoTable<Table extends object>(table: Table, locale: PseudoLocale): Table {
  const entries = Object.entries(table).map(([key, value]) => [
    key,
    STEERING[key]?.(value, locale) ?? pseudo(value, locale),
  ]);
  return Object.fromEntries(entries);
}

function pseudo(value: unknown, locale: PseudoLocale): unknown {
  if (typeof value === 'string') return pseudoText(value);
  if (typeof value === 'function')
    return (...given: unknown[]): unknown => {
      const made: unknown = value(...given);
      // Figures, dates, names and quotations that were handed in stay as they are.
      return typeof made === 'string' ? pseudoText(made, given.filter(isText)) : made;
    };
  if (Array.isArray(value)) return value.map((item) => pseudo(item, locale));
  return value && typeof value === 'object' ? pseudoTable(value, locale) : value;
}

/** The text in accented letters, a third longer; the `kept` parts of it untouched. */
function pseudoText(text: string, kept: readonly string[] = []): string {
  if (!/[a-z]/i.test(text)) return text;
  const parts = kept.filter((part) => part !== '').map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  const whole = parts.length > 0 ? text.split(new RegExp(`(${parts.join('|')})`)) : [text];
  const accented = whole
    .map((part) =>
      kept.includes(part) ? part : part.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter),
    )
    .join('');
  return `${accented}${'·'.repeat(Math.ceil(text.length * LONGER))}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
