import type { Random } from '../../support/random.ts';
import { hostileText } from './hostile-text.ts';

const FILLERS = [
  'The harbour was closed at noon.',
  'Nobody said why, “not even the pilots”.',
  'Dr. Ashe paid £1,200.50 for 3½ tonnes of it in the U.S. on Nov. 17.',
  'And then?',
  'It rained…',
  'Asked about it on Monday, the office did not answer at once.',
];

const BEFORE = ['', '', '', 'On Sunday, ', 'According to three officials, ', 'Officials denied that ', '— '];
const AFTER = [
  '',
  '',
  '',
  ', the office said',
  ', he told reporters on Tuesday',
  ' — for now',
  ', she added',
];

const INLINE = [
  'a href="/news/other"',
  'a href="#note"',
  'a href="https://elsewhere.example/"',
  'em',
  'strong',
  'span',
  'b',
  'q',
  'bdo dir="rtl"',
  'bdi',
  'font',
  'mark',
  'x-term',
  'span style="display:contents"',
  'span style="display:inline-block"',
  'span lang="fr"',
  'span contenteditable',
  'ruby',
  'label',
  'ins',
  'slot',
];

/** What stands between two words and says nothing. */
const BETWEEN = [
  '<br>',
  '<wbr>',
  '&nbsp;',
  '&shy; ',
  '&#8203; ',
  ' <!-- a word --> ',
  '\n        ',
  ' <span hidden>not seen</span> ',
  ' <i style="display:none">not seen</i> ',
  ' <b aria-hidden="true">not seen</b> ',
  '<sup><a href="#n1">1</a></sup> ',
  ' <script type="text/plain">not seen</script>',
  ' <img alt="not seen"> ',
  ' <svg><text>not seen</text></svg> ',
  ' <button>not seen</button> ',
  ' <input value="not seen"> ',
  ' <template>not seen</template> ',
  ' <select><option>not seen</select> ',
  ' <math><mi>x</mi></math> ',
  '&zwj; ',
  '&amp; ',
  ' &#x202e;',
  '<x-note></x-note> ',
];

const BLOCKS = [
  'p',
  'p',
  'p',
  'p',
  'div',
  'li',
  'blockquote',
  'h2',
  'td',
  'dd',
  'figcaption',
  'section',
  'x-block',
  'pre',
  'p dir="rtl"',
  'p style="float:left;width:45%"',
  'div style="columns:2"',
  'p style="white-space:pre-wrap"',
  'div role="paragraph"',
  'summary',
  'label',
];

/** Paragraphs that state claims, in markup as sites write it and as none would. */
export function wovenParagraphs(sentences: readonly string[], random: Random): string[] {
  const isWild = random.below(3) > 0;
  return Array.from({ length: 2 + random.below(5) }, () => {
    const text = Array.from({ length: 1 + random.below(4) }, () =>
      random.below(5) === 0
        ? escaped(random.pick(FILLERS))
        : wovenSentence(statement(random.pick(sentences), random), isWild, random),
    );
    const tag = isWild ? random.pick(BLOCKS) : 'p';
    return `<${tag}>${text.join(random.pick([' ', ' ', ' ', '\n', '<br>', '<br><br>', '']))}</${tag.split(' ')[0]}>\n`;
  });
}

/** A phrasing as a sentence that is said by somebody, or by nobody. */
function statement(phrasing: string, random: Random): string {
  const before = random.pick(BEFORE);
  const text = phrasing.replace(/[.!?]$/, '');
  const sentence = `${before}${text}${random.pick(AFTER)}.`;
  return sentence[0]?.toUpperCase() + sentence.slice(1);
}

function wovenSentence(sentence: string, isWild: boolean, random: Random): string {
  const words = sentence.split(' ').map(escaped);
  if (!isWild) return words.join(' ');
  let markup = '';
  const open: string[] = [];
  for (const [index, word] of words.entries()) {
    if (index > 0) markup += random.below(25) === 0 ? random.pick(BETWEEN) : ' ';
    if (random.below(14) === 0) {
      const tag = random.pick(INLINE);
      markup += `<${tag}>`;
      open.push(tag.split(' ')[0] as string);
    }
    markup += random.below(60) === 0 ? spoiltWord(word, random) : word;
    if (open.length > 0 && random.below(3) === 0) markup += `</${open.pop()}>`;
  }
  // Now and then one of them stays open.
  if (random.below(30) > 0) while (open.length > 0) markup += `</${open.pop()}>`;
  return markup;
}

function spoiltWord(word: string, random: Random): string {
  const at = random.below(word.length + 1);
  const [start, end] = [word.slice(0, at), word.slice(at)];
  switch (random.below(4)) {
    case 0:
      return `${start}&shy;${end}`;
    case 1:
      return `${start}<!---->${end}`;
    case 2:
      return `<span>${start}</span><span>${end}</span>`;
    default:
      return start + escaped(hostileText(random)) + end;
  }
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
