import { type AST, RegExpParser } from '@eslint-community/regexpp';

/**
 * Counts how far a regular expression goes back and forth in a text, as engines with backtracking do. A count is the same on
 * every machine, which a time is not. Engines take short cuts (a fixed beginning, a letter that must be there), so it is what a
 * search can cost rather than what it does.
 */

type Instruction =
  | { op: 'character'; accepts: (character: string) => boolean }
  /** Goes on at `first`, and at `second` if nothing came of it. */
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  /** A line end or the edge of a word: asked of the engine itself. */
  | { op: 'edge'; holds: RegExp }
  | { op: 'look'; program: Program; negate: boolean };

interface Program {
  code: Instruction[];
  isBehind: boolean;
}

/** More than a search may take. */
export class TooManySteps extends Error {}

/** Counts the steps of one expression. */
export interface StepCounter {
  /** Steps of finding every match of a text, one after the other, and the matches. */
  count: (text: string, most?: number) => { steps: number; matches: string[] };
}

export function createStepCounter(expression: RegExp): StepCounter {
  const isUnicode = expression.unicode;
  const program = compile(patternOf(expression), expression.flags);

  return {
    count(text, most = Number.POSITIVE_INFINITY) {
      let steps = 0;

      /** Where a match that begins at a place ends; -1 if none does. */
      const run = ({ code, isBehind }: Program, start: number): number => {
        const waiting: number[] = [];
        let pc = 0;
        let at = start;
        for (;;) {
          steps += 1;
          if (steps > most) throw new TooManySteps(`${expression.source} takes more than ${most} steps`);
          const instruction = code[pc];
          if (!instruction) return at;
          let goesOn = true;
          switch (instruction.op) {
            case 'character': {
              const character = isBehind ? characterBefore(at) : characterAt(at);
              goesOn = character !== '' && instruction.accepts(character);
              at += isBehind ? -character.length : character.length;
              pc += 1;
              break;
            }
            case 'split':
              waiting.push(instruction.second, at);
              pc = instruction.first;
              break;
            case 'jump':
              pc = instruction.to;
              break;
            case 'edge':
              instruction.holds.lastIndex = at;
              goesOn = instruction.holds.test(text);
              pc += 1;
              break;
            case 'look':
              goesOn = run(instruction.program, at) >= 0 !== instruction.negate;
              pc += 1;
          }
          if (goesOn) continue;
          if (waiting.length === 0) return -1;
          at = waiting.pop() as number;
          pc = waiting.pop() as number;
        }
      };
      const characterAt = (at: number): string =>
        at >= text.length
          ? ''
          : isUnicode
            ? String.fromCodePoint(text.codePointAt(at) ?? 0)
            : (text[at] ?? '');
      const characterBefore = (at: number): string => {
        const isPair = isUnicode && at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
        return text.slice(Math.max(0, isPair ? at - 2 : at - 1), at);
      };

      const matches: string[] = [];
      for (let start = 0; start <= text.length; ) {
        const end = run(program, start);
        if (end >= 0) matches.push(text.slice(start, end));
        else if (expression.sticky) break;
        start = end > start ? end : start + (characterAt(start).length || 1);
      }
      return { steps, matches };
    },
  };
}

/** The parsed pattern of an expression. */
export function patternOf({ source, unicode }: RegExp): AST.Pattern {
  return new RegExpParser().parsePattern(source, 0, source.length, { unicode });
}

function compile(pattern: AST.Pattern, flags: string): Program {
  const kept = flags.replace(/[gy]/g, '');

  const programOf = (alternatives: AST.Alternative[], isBehind: boolean): Program => {
    const code: Instruction[] = [];

    const addAlternatives = (all: AST.Alternative[]): void => {
      const ends: { op: 'jump'; to: number }[] = [];
      all.forEach(({ elements }, index) => {
        const split = { op: 'split' as const, first: code.length + 1, second: 0 };
        const isLast = index === all.length - 1;
        if (!isLast) code.push(split);
        for (const element of isBehind ? elements.toReversed() : elements) add(element);
        if (isLast) return;
        const end = { op: 'jump' as const, to: 0 };
        ends.push(end);
        code.push(end);
        split.second = code.length;
      });
      for (const end of ends) end.to = code.length;
    };

    const addRepetition = ({ min, max, greedy, element }: AST.Quantifier): void => {
      if (max === Number.POSITIVE_INFINITY && isEmpty(element))
        throw new Error(`${pattern.raw} repeats what may be empty, which is not counted yet.`);
      const splits: Extract<Instruction, { op: 'split' }>[] = [];
      const addSplit = (): void => {
        const split = { op: 'split' as const, first: code.length + 1, second: code.length + 1 };
        splits.push(split);
        code.push(split);
      };
      for (let times = 0; times < min; times++) add(element);
      if (max === Number.POSITIVE_INFINITY) {
        const begin = code.length;
        addSplit();
        add(element);
        code.push({ op: 'jump', to: begin });
      } else {
        for (let times = min; times < max; times++) {
          addSplit();
          add(element);
        }
      }
      for (const split of splits) split[greedy ? 'second' : 'first'] = code.length;
    };

    const add = (element: AST.Element): void => {
      switch (element.type) {
        case 'Character':
        case 'CharacterSet':
        case 'CharacterClass':
          code.push({ op: 'character', accepts: acceptanceOf(element.raw, kept) });
          break;
        case 'Group':
        case 'CapturingGroup':
          addAlternatives(element.alternatives);
          break;
        case 'Quantifier':
          addRepetition(element);
          break;
        case 'Assertion':
          if (element.kind === 'lookahead' || element.kind === 'lookbehind')
            code.push({
              op: 'look',
              program: programOf(element.alternatives, element.kind === 'lookbehind'),
              negate: element.negate,
            });
          else code.push({ op: 'edge', holds: new RegExp(element.raw, `${kept}y`) });
          break;
        default:
          throw new Error(`${element.raw} in ${pattern.raw} is not counted yet.`);
      }
    };

    addAlternatives(alternatives);
    return { code, isBehind };
  };
  return programOf(pattern.alternatives, false);
}

/** Whether an element can match nothing at all. */
function isEmpty(element: AST.Element): boolean {
  if (element.type === 'Assertion') return true;
  if (element.type === 'Quantifier') return element.min === 0 || isEmpty(element.element);
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return element.alternatives.some(({ elements }) => elements.every(isEmpty));
  return false;
}

/** Whether a letter or class of an expression accepts a character: asked of the engine, once each. */
function acceptanceOf(raw: string, flags: string): (character: string) => boolean {
  const expression = new RegExp(`^${raw}$`, flags.replace('m', ''));
  const known = new Map<string, boolean>();
  return (character) => {
    let accepted = known.get(character);
    if (accepted === undefined) {
      accepted = expression.test(character);
      known.set(character, accepted);
    }
    return accepted;
  };
}
