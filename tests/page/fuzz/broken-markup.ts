import type { Random } from '../../support/random.ts';
import { hostileText } from './hostile-text.ts';

/** What markup is broken with. Nothing here loads or runs anything. */
const TOKENS = [
  '<',
  '>',
  '</',
  '/>',
  '<p',
  '<a href="',
  '"',
  "'",
  '<>',
  '</>',
  '<!',
  '<!--',
  '-->',
  '--!>',
  '<![CDATA[',
  ']]>',
  '&',
  '&#',
  '&#0;',
  '&#xd800;',
  '&#x110000;',
  '&nbsp',
  '&notit;',
  '&NotEqualTilde;',
  '\0',
  '<?pi x?>',
  '<!doctype x>',
  '</p>',
  '</div>',
  '</article>',
  '</body>',
  '</html>',
  '</span>',
  '</a>',
  '</table>',
  '</li>',
  '</br>',
  '</sarcasm>',
  '<p>',
  '<div>',
  '<span>',
  '<a href="/x">',
  '<b>',
  '<i>',
  '<li>',
  '<ul>',
  '<dd>',
  '<h1>',
  '<br>',
  '<hr>',
  '<form>',
  '<table>',
  '<tr>',
  '<td>',
  '<caption>',
  '<col>',
  '<table><tr>',
  '<table>x',
  '<button>',
  '<nobr>',
  '<center>',
  '<select>',
  '<option>',
  '</select>',
  '<optgroup>',
  '<textarea>',
  '</textarea>',
  '<noscript>',
  '</noscript>',
  '<template>',
  '</template>',
  '<template shadowrootmode="open">',
  '<slot name="x">',
  '<x-card>',
  '</x-card>',
  '<svg>',
  '</svg>',
  '<svg><foreignObject><p>',
  '<svg><desc><p>',
  '<svg><title>',
  '<math>',
  '<math><mi>',
  '<math><annotation-xml encoding="text/html"><p>',
  '<iframe>',
  '</iframe>',
  '<noembed>',
  '<xmp>',
  '<title>',
  '</title>',
  '<style>',
  '</style>',
  '<object>',
  '<video>',
  '<audio>',
  '<canvas>',
  '<details>',
  '<details><summary>',
  '<dialog open>',
  '<fieldset>',
  '<legend>',
  '<ruby>x<rt>',
  '<figure>',
  '<figcaption>',
  '<body class="x" dir="rtl">',
  '<html lang="de">',
  '<head>',
  '<base href="//">',
  '<meta charset="utf-16">',
  '<article>',
  '<aside>',
  '<nav>',
];

/** Swallow all that follows: seldom, or no page would be left. */
const GREEDY = [
  '<plaintext>',
  '<textarea>',
  '<script type="text/plain">',
  '<style>',
  '<!--',
  '<xmp>',
  '<frameset>',
];

const LONGEST_SLICE = 300;

/** Breaks markup as text: slices cut out, doubled, exchanged; tags and halves of tags put anywhere. */
export function brokenMarkup(html: string, times: number, random: Random): string {
  let broken = html;
  for (let i = 0; i < times; i++) broken = brokenOnce(broken, random);
  return broken;
}

function brokenOnce(html: string, random: Random): string {
  const at = random.below(html.length + 1);
  const end = Math.min(html.length, at + random.below(LONGEST_SLICE));
  const slice = html.slice(at, end);
  switch (random.below(9)) {
    case 0:
      return html.slice(0, at) + html.slice(end);
    case 1:
      return html.slice(0, end) + slice + html.slice(end);
    case 2: {
      const to = random.below(html.length + 1);
      return html.slice(0, to) + slice + html.slice(to);
    }
    case 3:
      return html.slice(0, at) + hostileText(random) + html.slice(at);
    case 4:
      // Tags alone: none is closed where it was opened.
      return html.slice(0, at) + slice.replace(/<\//g, '<') + html.slice(end);
    case 5:
      return random.below(16) === 0
        ? html.slice(0, at)
        : html.slice(0, at) + slice.toUpperCase() + html.slice(end);
    case 6:
      if (random.below(12) === 0) return html.slice(0, at) + random.pick(GREEDY) + html.slice(at);
      return html.slice(0, at) + random.pick(TOKENS) + html.slice(at);
    default:
      return html.slice(0, at) + random.pick(TOKENS) + html.slice(at);
  }
}
