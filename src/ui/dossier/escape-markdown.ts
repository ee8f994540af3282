/** Characters that can begin markup within a line, wherever they stand. */
const INLINE = /[\\`*_[\]<>{}|~&$^@#]/g;

/** What makes a list, heading, rule or quotation of a line when it begins with it. */
const LINE_START = /^(?:([-+=:%])|(\d{1,9})([.)]))/;

/** Where a plain address would become a link by itself. */
const BARE_LINK = /(:)(?=\/\/)|(?<=\bwww)(\.)|(?<=\b(?:mailto|xmpp))(:)/gi;

/** Control characters, and those that turn the direction of what follows. */
const CONTROLS = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * Text from a page or a source as Markdown that shows it letter by letter: on one line, without markup, HTML or links.
 * Any renderer takes a backslash before punctuation for the punctuation itself.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(INLINE, '\\$&')
    .replace(BARE_LINK, '\\$&')
    .replace(LINE_START, (_, mark: string | undefined, digits = '', point = '') =>
      mark ? `\\${mark}` : `${digits}\\${point}`,
    );
}

/** An address as a link that shows itself; escaped text where it is no web address. */
export function markdownLink(address: string): string {
  if (!/^https?:\/\//i.test(address)) return escapeMarkdown(address);
  return `<${address.replace(/[\s\p{Cc}<>\\`]/gu, (char) => encodeURIComponent(char))}>`;
}
