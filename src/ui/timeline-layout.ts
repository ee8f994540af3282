import type { ClaimAnalysis, Day, Mention, OriginItem, Relation } from '../model.ts';
import { isOwnOutlet } from './origin-shapes.ts';
import { stanceOrder } from './stance-order.ts';

/** An origin on the time line. `x` is in per cent of the track. */
export interface TimelineDot {
  x: number;
  later: boolean;
}

export interface TimelineLayout {
  /** Where the article stands, in per cent of the track. */
  line: number;
  lanes: Record<Relation, TimelineDot[]>;
  /** Days are as far apart as they are; else they are compressed away from the article. */
  even: boolean;
  /** The first day before the article's and the last one after it; null where there is none. */
  first: Day | null;
  last: Day | null;
  undated: number;
}

/** Lanes from above. The last is for origins that cannot be told, and is drawn only if there are any. */
export const laneOrder: Relation[] = [...stanceOrder, 'unclear'];

/** Up to this many days on either side the scale is even. */
const EVEN_DAYS = 60;
/** Room at both ends of the track, and between the middles of two shapes, in per cent: a shape is 11 px of about 260. */
const END = 4;
const STEP = 5;

/** Where the origins of a claim stand on a line of days around the article's. Null where none has a day. */
export function layOutTimeline(claim: ClaimAnalysis, mention: Mention, day: Day): TimelineLayout | null {
  const items = (when: string): OriginItem[] =>
    mention.groups
      .filter((group) => group.when === when)
      .flatMap((group) => group.items)
      .filter((item) => !isOwnOutlet(claim, item));
  const dayOf = (item: OriginItem): Day =>
    item.sources.map((index) => claim.sources[index]?.knownOn ?? day).sort()[0] ?? day;
  const dots = (['then', 'later'] as const).flatMap((when) =>
    items(when).map((item) => ({
      relation: item.relation,
      later: when === 'later',
      day: dayOf(item),
    })),
  );
  if (dots.length === 0) return null;

  const days = dots.map((dot) => dot.day).sort();
  const first = days[0] as Day;
  const last = days.at(-1) as Day;
  const even = -daysAfter(day, first) <= EVEN_DAYS && daysAfter(day, last) <= EVEN_DAYS;
  const far = (of: Day): number => {
    const distance = Math.abs(daysAfter(day, of));
    return even ? distance : Math.log1p(distance);
  };
  const before = first < day ? far(first) : 0;
  const after = last > day ? far(last) : 0;

  const fullest = (later: boolean): number =>
    Math.max(
      ...laneOrder.map(
        (relation) => dots.filter((dot) => dot.relation === relation && dot.later === later).length,
      ),
    );
  const least = Math.min(END + fullest(false) * STEP, 60);
  const most = Math.max(100 - END - fullest(true) * STEP, 40);
  const share = before + after === 0 ? 1 : before / (before + after);
  const line = Math.max(Math.min(END + share * (100 - 2 * END), Math.max(most, least)), least);

  const lane = (relation: Relation): TimelineDot[] => {
    const of = (later: boolean, reach: number, room: number): TimelineDot[] => {
      const distances = dots
        .filter((dot) => dot.relation === relation && dot.later === later)
        .map((dot) => (reach === 0 ? 0 : (far(dot.day) / reach) * (room - END)));
      return spread(distances, room).map((distance) => ({
        x: later ? line + distance : line - distance,
        later,
      }));
    };
    return [...of(false, before, line), ...of(true, after, 100 - line)];
  };
  return {
    line,
    lanes: {
      corroborates: lane('corroborates'),
      qualifies: lane('qualifies'),
      conflicts: lane('conflicts'),
      unclear: lane('unclear'),
    },
    even,
    first: first < day ? first : null,
    last: last > day ? last : null,
    undated: items('undated').length,
  };
}

/** Moves distances from the article apart, so that no shape covers the line, another, or the end of the track. */
function spread(distances: number[], room: number): number[] {
  const sorted = [...distances].sort((one, other) => one - other);
  const step = Math.min(STEP, (room - 2) / Math.max(1, sorted.length));
  let at = step / 2 - step + 1;
  const apart = sorted.map((distance) => {
    at = Math.max(distance, at + step);
    return at;
  });
  let end = room - step / 2;
  for (let index = apart.length - 1; index >= 0; index--) {
    apart[index] = Math.min(apart[index] as number, end);
    end = (apart[index] as number) - step;
  }
  return apart;
}

function daysAfter(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
