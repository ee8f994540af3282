import fc from 'fast-check';

/** Stands for all text that a reader does not see, or that is no part of a sentence. */
export const UNSEEN = '⌀';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replaceAll(UNSEEN, 'o');

const words = fc.constantFrom(
  'The harbour was closed at noon. ',
  'Nobody said why, “not even the pilots”. ',
  'Dr. Ashe paid £1,200.50 for 3½ tonnes. ',
  'And then? ',
  'It rained… ',
  'a lamp, ',
  'on the quay. ',
  'שלום עולם. ',
  'مرحبا بالعالم. ',
  'दीपक बुझ गया। ',
  '港は閉鎖された。',
);

const characters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '\u202e',
          '\u2066',
          '\u2069',
          '\u200f',
          '\u00ad',
          '\u200b',
          '\u0301',
          '\u0489',
          '\ufeff',
          '\u2028',
        ],
        ...['\u00a0', '\u3000', '\t', '\n', '\r', ' ', '\ud83d', '\udc69', '👩‍🚀', 'e', '.', '!', '”', '1'],
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join('')),
);

const text = fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: characters }).map(escaped);

const unseen = fc.constantFrom(
  `<span hidden>${UNSEEN}</span>`,
  `<i style="display:none">${UNSEEN}</i>`,
  `<b aria-hidden="true">${UNSEEN}</b>`,
  `<script>${UNSEEN}</script>`,
  `<style>${UNSEEN}</style>`,
  `<template>${UNSEEN}</template>`,
  `<svg><text>${UNSEEN}</text></svg>`,
  `<button>${UNSEEN}</button>`,
  `<!-- ${UNSEEN} -->`,
);

const separators = fc.constantFrom(
  '<br>',
  '<br><br>',
  '<wbr>',
  '&nbsp;',
  '&shy;',
  '&#8203;',
  '&amp;',
  '<!---->',
  '\n',
  ' ',
);

interface Markup {
  inline: string;
  block: string;
}

const { block } = fc.letrec<Markup>((again) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: text },
    { weight: 2, arbitrary: separators },
    { weight: 1, arbitrary: unseen },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'b',
            'em',
            'span',
            'a href="/x"',
            'a href="#y"',
            'strong',
            'q',
            'bdo dir="rtl"',
            'sub',
            'font',
            'x-y',
          ),
          fc.array(again('inline'), { maxLength: 4 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
    },
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'p',
            'div',
            'h2',
            'blockquote',
            'pre',
            'figcaption',
            'section',
            'p dir="rtl"',
            'p style="white-space:pre"',
          ),
          fc.array(again('inline'), { minLength: 1, maxLength: 8 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(again('inline'), { maxLength: 3 })
        .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(again('block'), { maxLength: 4 })
        .map((inner) => `<div class="part">${inner.join('')}</div>`),
    },
    { weight: 1, arbitrary: fc.array(again('inline'), { maxLength: 4 }).map((inner) => inner.join('')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(again('inline'), again('inline'))
        .map(([one, two]) => `<table><tr><td>${one}</td><td>${two}</td></tr></table>`),
    },
  ),
}));

const blocks = fc.array(block, { minLength: 1, maxLength: 7 });

/** Blocks as no site would write them: blocks within blocks, sentences cut by markup, and anything between them. */
export function inventedBlocks(seed: number): string[] {
  return fc.sample(blocks, { seed, numRuns: 1 }).flat();
}
