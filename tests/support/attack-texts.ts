import type { AST } from '@eslint-community/regexpp';
import { patternOf } from './step-counter.ts';

/** Characters that classes are tried with: of each kind one, and those that stand in many classes at once. */
const TRIED = ['a', ' ', '0', 'A', '-', ',', '.', "'", '"', ':', '/', '(', '\n', 'é', '“', '一', '$', '_'];
/** Ends that few expressions go on with. */
const ENDS = ['', '\u0001', ' ', '\n'];
/** So many characters of a class are repeated in turn. */
const PUMPS = 4;

/** Something that an expression repeats: what leads there, and texts that it takes. */
interface Repetition {
  lead: string;
  pumps: string[];
}

/**
 * Texts of a length made to lead one expression astray: up to each of its repetitions, then what that takes again and again,
 * alone, in turns with the lead, and two repetitions behind one another; each with an end that fits and one that does not.
 */
export function attackTexts(expression: RegExp, length: number): string[] {
  const repetitions = repetitionsOf(expression);
  const texts: string[] = [];
  const add = (text: string): void => {
    for (const end of ENDS) texts.push(text.slice(0, length - end.length) + end);
  };
  const fill = (part: string, size: number): string =>
    part.repeat(Math.ceil(size / part.length)).slice(0, size);
  for (const { lead, pumps } of repetitions)
    for (const pump of pumps) {
      add(lead + fill(pump, length));
      add(fill(lead + pump, length));
      add(fill(lead + pump.repeat(20), length));
    }
  repetitions.slice(1).forEach((second, index) => {
    const first = repetitions[index] as Repetition;
    const [one, other] = [first.pumps[0] ?? '', second.pumps[0] ?? ''];
    const between = second.lead.startsWith(first.lead) ? second.lead.slice(first.lead.length) : '';
    add(first.lead + fill(one, length / 2) + between + fill(other, length / 2));
    add(fill(first.lead || one, length / 2) + second.lead + fill(other, length / 2));
  });
  return texts;
}

function repetitionsOf(expression: RegExp): Repetition[] {
  const flags = expression.flags.replace(/[gym]/g, '');
  const found: Repetition[] = [];
  const charactersOf = (raw: string): string[] => {
    const accepts = new RegExp(`^${raw}$`, flags);
    return TRIED.filter((character) => accepts.test(character));
  };
  const sample = (element: AST.Element): string => {
    switch (element.type) {
      case 'Character':
        return String.fromCodePoint(element.value);
      case 'CharacterSet':
      case 'CharacterClass':
        return charactersOf(element.raw)[0] ?? '';
      case 'Group':
      case 'CapturingGroup':
        return (element.alternatives[0]?.elements ?? []).map(sample).join('');
      case 'Quantifier':
        return sample(element.element).repeat(Math.max(element.min, element.max > 0 ? 1 : 0));
      default:
        return '';
    }
  };
  const pumpsOf = (element: AST.Element): string[] => {
    if (element.type === 'CharacterSet' || element.type === 'CharacterClass')
      return charactersOf(element.raw).slice(0, PUMPS);
    if (element.type === 'Group' || element.type === 'CapturingGroup')
      return element.alternatives.map(({ elements }) => elements.map(sample).join('')).slice(0, PUMPS);
    return [sample(element)];
  };
  const walk = (alternatives: AST.Alternative[], before: string): void => {
    for (const { elements } of alternatives) {
      let lead = before;
      for (const element of elements) {
        visit(element, lead);
        lead += sample(element);
      }
    }
  };
  const visit = (element: AST.Element, lead: string): void => {
    if (element.type === 'Quantifier') {
      const pumps = pumpsOf(element.element).filter((pump) => pump !== '');
      if (element.max > 4 && pumps.length > 0) found.push({ lead, pumps });
      visit(element.element, lead);
    } else if ('alternatives' in element) {
      walk(element.alternatives, lead);
    }
  };
  walk(patternOf(expression).alternatives, '');
  return found;
}
