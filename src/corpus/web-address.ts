/** Of an address in a pack. The longest that ships has a quarter of it. */
const LONGEST = 1_000;

/** Scheme and host, then what RFC 3986 allows in path, query and fragment: no space, quotation mark or backslash. */
const ADDRESS = /^https?:\/\/([a-z0-9.-]+)(?:\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*)?$/;

/**
 * Whether a text is the address of a web page that leads where it seems to: http or https, a host name as the net has it,
 * nobody's name and password before it, no port behind it, and no letter that looks like another. A host in punycode stands
 * for one with such letters, so it is none either.
 */
export function isWebAddress(text: string): boolean {
  const host = text.length <= LONGEST ? ADDRESS.exec(text)?.[1] : undefined;
  if (host === undefined || host.length > 253) return false;
  const labels = host.split('.');
  const isName = labels.every((label) => label.length <= 63 && HOST_LABEL.test(label));
  // Browsers take a last label that begins with a digit for a number of an IP address.
  return isName && labels.length > 1 && /^[a-z][a-z0-9-]+$/.test(labels.at(-1) ?? '');
}

const HOST_LABEL = /^(?!-|xn--)[a-z0-9-]+(?<!-)$/;
