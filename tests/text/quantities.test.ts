import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from '../../src/text/normalize.ts';
import { type Figure, figuresOf } from '../../src/text/quantities.ts';

const BOUNDS: Record<Figure['bound'], string> = {
  exactly: '',
  about: '~',
  'at-least': '>=',
  'more-than': '>',
  'at-most': '<=',
  'less-than': '<',
};

/** A figure in short: bound, value or range, unit. "~10000", "10000..12000", ">=100 km", "1000th day". */
function short(figure: Figure): string {
  const { low, high, value } = figure;
  const isRange = low !== high && Number.isFinite(low) && Number.isFinite(high);
  const amount = isRange ? `${low}..${high}` : `${round(value)}${figure.ordinal ? 'th' : ''}`;
  return `${BOUNDS[figure.bound]}${amount}${figure.unit ? ` ${figure.unit}` : ''}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const read = (text: string): string[] => figuresOf(normalize(text).text).map(short);

describe('numbers', () => {
  test.each([
    // digits
    ['10 drones', '10'],
    ['10,000 troops', '10000'],
    ['1,234,567 people', '1234567'],
    ['10 000 troops', '10000'],
    ['10\u202F500 troops', '10500'],
    ['3.5 shells', '3.5'],
    ['2½ hours', '2.5 hour'],
    ['2 1/2 hours', '2.5 hour'],
    // words
    ['six were shot down', '6'],
    ['twenty-five vehicles', '25'],
    ['two hundred and ten drones', '210'],
    ['ten thousand men', '10000'],
    ['about ten thousands', '~10000'],
    ['a hundred thousand men', '100000'],
    ['two million three hundred thousand people', '2300000'],
    ['a dozen rockets', '12'],
    ['half a dozen rockets', '6'],
    ['two dozen rockets', '24'],
    ['one and a half million shells', '1500000'],
    ['half a million shells', '500000'],
    ['a quarter of a million shells', '250000'],
    // scales behind digits
    ['1.3m people', '1300000'],
    ['3.5 bn', '3500000000'],
    ['40k rounds', '40000'],
    ['12.5 million shells', '12500000'],
    ['300 hundred thousand', '30000000'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('a number written in digits with commas reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const text = `They counted ${value.toLocaleString('en-US')} of them.`;
        expect(figuresOf(text).map((figure) => figure.value)).toEqual([value]);
      }),
    );
  });

  test('a number written out in words reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), fc.boolean(), (value, british) => {
        const text = `They counted ${inWords(value, british)} of them.`;
        expect(figuresOf(text).map((figure) => figure.value)).toEqual([value]);
      }),
    );
  });

  test('offsets slice back to the words that were read', () => {
    const figures = fc.constantFrom(
      'up to 300 km',
      '$1.5-2 billion',
      'nearly half',
      '1,000th day',
      'a decade',
    );
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = `Then ${parts.join('; then ')}.`;
        const found = figuresOf(text);
        expect(found.map((figure) => figure.text)).toEqual(parts);
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(parts);
      }),
    );
  });
});

describe('ranges', () => {
  test.each([
    ['10,000 to 12,000 troops', '10000..12000'],
    ['10,000-12,000 troops', '10000..12000'],
    ['10,000–12,000 troops', '10000..12000'],
    ['between 10,000 and 12,000 troops', '10000..12000'],
    ['between two hundred and three hundred drones', '200..300'],
    ['10-12 thousand troops', '10000..12000'],
    ['10-12,000 troops', '10000..12000'],
    ['ten to twelve thousand troops', '10000..12000'],
    ['five or six ships', '5..6'],
    ['four or five dozen', '48..60'],
    ['$1.5-2 billion', '1500000000..2000000000 USD'],
    ['$50 million to $60 million', '50000000..60000000 USD'],
    ['15 to 20 per cent', '15..20 percent'],
    ['a two- to three-week pause', '2..3 week'],
    ['some 40-50 missiles', '~40..50'],
    ['3 to 25,000 troops', '3..25000'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('a change from one figure to another is two figures', () => {
    expect(read('rose from 8,000 to 10,000')).toEqual(['8000', '10000']);
  });

  test('the middle of a range is its value', () => {
    expect(figuresOf('10,000 to 12,000 troops')[0]?.value).toBe(11_000);
  });
});

describe('bounds', () => {
  test.each([
    ['some 10,000 troops', '~10000'],
    ['about 50 missiles', '~50'],
    ['nearly 200 drones', '~200'],
    ['just under 200 drones', '~200'],
    ['an estimated 200 drones', '~200'],
    ['50-odd drones', '~50'],
    ['a hundred or so', '~100'],
    ['more than 10,000 troops', '>10000'],
    ['over 60 billion dollars', '>60000000000 USD'],
    ['well over a hundred', '>100'],
    ['at least seven people', '>=7'],
    ['no fewer than 120 missiles', '>=120'],
    ['as few as 20', '>=20'],
    ['100 or more', '>=100'],
    ['5,000-plus', '>=5000'],
    ['10,000+ troops', '>=10000'],
    ['up to 300 km', '<=300 km'],
    ['as many as 12,000', '<=12000'],
    ['no more than 50', '<=50'],
    ['fewer than 100', '<100'],
    ['under 80 miles', '<80 mile'],
    ['more than two-thirds', '>66.67 percent'],
    ['less than half of them', '<50 percent'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('open ends are infinite, closed ones are the figure', () => {
    expect(figuresOf('more than 10')[0]).toMatchObject({ low: 10, high: Number.POSITIVE_INFINITY });
    expect(figuresOf('fewer than 10')[0]).toMatchObject({ low: Number.NEGATIVE_INFINITY, high: 10 });
    expect(figuresOf('up to 10')[0]).toMatchObject({ low: 10, high: 10 });
  });

  test('a bound belongs to the figure right behind it', () => {
    expect(read('At least 1,000 fled and 1,500 stayed, perhaps 1,600')).toEqual(['>=1000', '1500', '~1600']);
  });
});

describe('units', () => {
  test.each([
    ['300km', '300 km'],
    ['300 kilometres', '300 km'],
    ['a 300-kilometer range', '300 km'],
    ['a 190-mile range', '190 mile'],
    ['500 sq km', '500 sq-km'],
    ['500 sq. km', '500 sq-km'],
    ['500 square miles', '500 sq-mile'],
    ['800 km²', '800 sq-km'],
    ['20%', '20 percent'],
    ['20 per cent', '20 percent'],
    ['20pc of it', '20 percent'],
    ['five percentage points', '5 percentage-point'],
    ['$175 billion', '175000000000 USD'],
    ['$175bn', '175000000000 USD'],
    ['$61billion', '61000000000 USD'],
    ['a $61-billion package', '61000000000 USD'],
    ['US$20m', '20000000 USD'],
    ['USD 50 million', '50000000 USD'],
    ['175 billion dollars', '175000000000 USD'],
    ['61 billion U.S. dollars', '61000000000 USD'],
    ['€1.2 billion', '1200000000 EUR'],
    ['£3bn', '3000000000 GBP'],
    ['¥500bn', '500000000000 JPY'],
    ['1,000 days', '1000 day'],
    ['two and a half years', '2.5 year'],
    ['a year and a half', '1.5 year'],
    ['a decade', '1 decade'],
    ['a century', '1 century'],
    ['a fortnight', '1 fortnight'],
    ['half a century', '0.5 century'],
    ['half an hour', '0.5 hour'],
    ['a thousand days old', '1000 day'],
    ['2 gigawatts', '2 gigawatt'],
    ['170mm guns', '170 mm'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('dollars of another country are no US dollars', () => {
    expect(figuresOf('A$50m').map((figure) => figure.unit)).toEqual(['A$']);
  });

  test('both units of a length are read', () => {
    expect(read('80 km (50 miles)')).toEqual(['80 km', '50 mile']);
  });
});

describe('shares', () => {
  test.each([
    ['a third of the army', '33.33 percent'],
    ['two-thirds', '66.67 percent'],
    ['four fifths of the land', '80 percent'],
    ['three quarters', '75 percent'],
    ['half of its capacity', '50 percent'],
    ['half the country', '50 percent'],
    ['one in five Ukrainians', '20 percent'],
    ['nine in ten of the jets', '90 percent'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each(['a third missile', 'the second half', 'first quarter', 'his half-brother', 'a third term'])(
    '%s is no share',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('words for many', () => {
  test.each([
    ['dozens of drones', '~24..119'],
    ['scores of drones', '~40..199'],
    ['hundreds of drones', '~200..999'],
    ['several hundred drones', '~200..999'],
    ['thousands of troops', '~2000..9990'],
    ['a few thousand men', '~2000..9990'],
    ['tens of thousands of troops', '~20000..99900'],
    ['hundreds of thousands', '~200000..999000'],
    ['several hundred kilometres', '~200..999 km'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('orders', () => {
  test.each([
    ['the 1,000th day', '1000th day'],
    ['the thousandth day', '1000th day'],
    ['the 47th president', '47th'],
    ['the fifty-eighth exchange', '58th'],
  ])('%s', (text, expected) => {
    const figures = figuresOf(normalize(text).text);
    expect(figures.map(short)).toEqual([expected]);
    expect(figures[0]?.ordinal).toBe(true);
  });

  test('"day 1,000" keeps the word before the figure', () => {
    expect(figuresOf('On day 1,000 of it')[0]).toMatchObject({ value: 1000, before: ['on', 'day'] });
  });
});

describe('several figures in one sentence', () => {
  test.each([
    ['120 missiles and 90 drones', ['120', '90']],
    ['the 10,000 troops, 3,000 of them wounded', ['10000', '3000']],
    ['2,024 soldiers died in 2024', ['2024']],
    ['In 2024, 500 soldiers', ['500']],
    ['more than 2000 missiles since 2022', ['>2000']],
    ['two hours and ten minutes', ['2 hour', '10 minute']],
    ['twice the 5,000', ['5000']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('each figure keeps the words on its own side', () => {
    const [missiles, drones] = figuresOf('Russia fired 120 missiles and 90 drones at the grid');
    expect(missiles?.nouns).toEqual(['missiles', 'and']);
    expect(drones?.nouns).toEqual(['drones', 'at', 'the', 'grid']);
    expect(drones?.before).toEqual(['missiles', 'and']);
  });
});

describe('what is no amount', () => {
  test.each([
    'In 2024 it began',
    'the 1990s',
    'from 2014-2022',
    '2014–2022',
    'between 2014 and 2022',
    'the 2023/24 season',
    'the 2023-24 season',
    'mid-2024',
    'on 17 November 2024',
    'on Nov. 17, 2024',
    'on 11-12 November',
    '2024-11-17',
    'a 32-year-old man',
    'aged 40',
    'Jane Doe, 40, a teacher',
    'said Jane Doe, 40.',
    'at 6:30',
    'at 10am',
    'at 5 p.m. on Monday',
    'at 6.30pm',
    'at 1800 GMT',
    'at 0600',
    'S-400 batteries',
    'Kh-101s and a Su-34',
    'the Shahed-136',
    'MH17 and the G20',
    'a 9M729',
    '5G masts',
    'F16s',
    'COVID-19',
    'No. 10',
    'Article 5 and Resolution 2231',
    'the Group of 20',
    '9/11',
    '24/7',
    'a 3-1 win',
    'one official',
    'the constructor of the bridge',
    'the hasOwnProperty',
    '1.2.3',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('whatever words and marks of figures come together, figures are sound and never overlap', () => {
  const word = fc.constantFrom(
    ...'a an the half one two ten twenty hundred thousand million dozen and to or between of in out - / . , : % $ km year m bn 3 10 2,000 1.5 2024 0 third quarter several few tens thousands more than at least up first no Nov'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom('', ' '), (words, joint) => {
      const { text } = normalize(words.join(joint));
      let end = 0;
      for (const figure of figuresOf(text)) {
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(figure.low).toBeLessThanOrEqual(figure.value);
        expect(figure.high).toBeGreaterThanOrEqual(figure.value);
        end = figure.end;
      }
    }),
    { numRuns: 1000 },
  );
});

/** The oracle: how English writes a whole number out. */
function inWords(value: number, british: boolean): string {
  const small =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const joint = british ? ' and ' : ' ';
  const below1000 = (rest: number): string => {
    if (rest < 20) return small[rest] as string;
    if (rest < 100) return `${tens[Math.floor(rest / 10) - 2]}${rest % 10 > 0 ? `-${small[rest % 10]}` : ''}`;
    const hundreds = `${small[Math.floor(rest / 100)]} hundred`;
    return rest % 100 > 0 ? `${hundreds}${joint}${below1000(rest % 100)}` : hundreds;
  };
  if (value < 1000) return below1000(value);
  const rest = value % 1000;
  const thousands = `${below1000(Math.floor(value / 1000))} thousand`;
  if (rest === 0) return thousands;
  return `${thousands}${rest < 100 ? joint : ' '}${below1000(rest)}`;
}
