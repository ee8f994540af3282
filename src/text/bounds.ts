import type { Bound } from '../model.ts';
import type { Word } from './figure-words.ts';

/** Words before a figure that say how exactly it is meant, longest first. */
const BEFORE: [words: string, bound: Bound][] = (
  [
    [
      'at-least',
      'no fewer than,no less than,not fewer than,not less than,at least,a minimum of,minimum,upwards of,as few as',
    ],
    [
      'more-than',
      'more than,in excess of,just over,well over,over,above,exceeding,exceeds,exceeded,topped,surpassed,north of',
    ],
    [
      'at-most',
      'no more than,not more than,at most,a maximum of,maximum,up to,as many as,as much as,as far as,till',
    ],
    ['less-than', 'fewer than,less than,well under,under,below,short of'],
    [
      'about',
      'just under,just short of,close to,an estimated,estimated,about,around,roughly,approximately,approx,some,circa,' +
        'nearly,almost,perhaps,maybe,probably,likely,something like,in the region of,or so',
    ],
  ] as [Bound, string][]
)
  .flatMap(([bound, cues]) => cues.split(',').map((cue): [string, Bound] => [cue, bound]))
  .sort((a, b) => b[0].length - a[0].length);

/** The longest of them has five words. */
const LONGEST = 5;

/** The bound that stands right before a figure, and where its words begin; `floor` is the word after the figure before. */
export function boundBefore(
  words: Word[],
  from: number,
  floor: number,
): { bound: Bound; from: number } | null {
  const lead = words
    .slice(Math.max(floor, from - LONGEST), from)
    .map((word) => word.lower)
    .join(' ');
  const hit = BEFORE.find(([cue]) => lead === cue || lead.endsWith(` ${cue}`));
  return hit ? { bound: hit[1], from: from - hit[0].split(' ').length } : null;
}

/** The bound that stands right after: "100 or more", "10,000-plus", "20 at least". */
export function boundAfter(words: Word[], to: number): Bound | null {
  const [first, second] = [words[to]?.lower ?? '', words[to + 1]?.lower ?? ''];
  if (first === '+') return 'at-least';
  switch (`${first} ${second}`) {
    case 'or more':
    case 'at least':
    case '- plus':
      return 'at-least';
    case 'or fewer':
    case 'or less':
    case 'at most':
      return 'at-most';
    case 'or so':
    case '- odd':
      return 'about';
    default:
      return null;
  }
}
