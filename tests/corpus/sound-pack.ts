import type { Pack } from '../../src/model.ts';

/**
 * What a pack breaks of what the rest of the program takes for granted, written without the schema and the rules, so that a
 * hole in one of them shows. Empty: it is sound.
 */
export function whatBreaksPack(pack: Pack): string[] {
  const broken: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what);
  };

  const waiting: [path: string, value: unknown][] = [['pack', pack]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === 'string') {
      must(value.length > 0 && value.length <= 5_000, `${path} has ${value.length} characters`);
      must(
        Buffer.from(value, 'utf16le').toString('utf16le') === value && !/\p{Cs}/u.test(value),
        `${path} has half a character`,
      );
      must(!/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u.test(value), `${path} has a character that nobody sees`);
      if (/\.url$/.test(path)) mustBeWebAddress(path, value, must);
      if (/(?<!\.slots)\.(?:asOf|published|date|compiled)$/.test(path))
        must(isDay(value), `${path} is no day: ${value}`);
    } else if (typeof value === 'number') must(Number.isFinite(value), `${path} is ${value}`);
    else if (Array.isArray(value))
      value.forEach((item, index) => void waiting.push([`${path}[${index}]`, item]));
    else if (typeof value === 'object' && value !== null) {
      must(Object.getPrototypeOf(value) === Object.prototype, `${path} has a prototype of its own`);
      for (const key of Object.keys(value)) {
        must(/^[a-z]+$/i.test(key) && !(key in Object.prototype), `${path} has the key ${key}`);
        waiting.push([`${path}.${key}`, (value as Record<string, unknown>)[key]]);
      }
    } else must(value === null || typeof value === 'boolean', `${path} is ${typeof value}`);
  }

  const { claims, origins, publishers, topic } = pack;
  const isUnique = (list: string[], what: string) =>
    must(new Set(list).size === list.length, `${what} are not unique`);
  isUnique(
    claims.map(({ id }) => id),
    'claims',
  );
  isUnique(
    origins.map(({ id }) => id),
    'origins',
  );
  isUnique(
    publishers.map(({ name }) => name),
    'publishers',
  );
  const outlets = new Set(publishers.flatMap(({ name, aliases }) => [name, ...aliases]));
  const known = new Set(origins.map(({ id }) => id));
  for (const claim of claims) {
    must(claim.evidence.length > 0 && claim.phrasings.length > 0, `${claim.id} has no source or no phrasing`);
    must(claim.title.length <= 48, `${claim.id} has a long title`);
    must(claim.asOf <= topic.compiled, `${claim.id} is of the future`);
    for (const row of claim.evidence) {
      must(known.has(row.origin), `${claim.id} has an unknown origin`);
      must(
        outlets.has(row.publisher) && (row.via === null || outlets.has(row.via)),
        `${claim.id} has an unknown outlet`,
      );
      must(['corroborates', 'qualifies', 'conflicts'].includes(row.stance), `${claim.id} has another stance`);
      must(row.value === null || claim.quantity !== null, `${claim.id} has a value and no quantity`);
    }
    if (claim.quantity)
      must(
        claim.quantity.low <= claim.quantity.value && claim.quantity.value <= claim.quantity.high,
        `${claim.id} has its bounds out of order`,
      );
    if (claim.later)
      must(
        claim.evidence.some(({ url }) => url === claim.later?.url),
        `${claim.id} has a later fact without a source`,
      );
  }
  for (const { word, weight } of topic.terms) must(weight > 0, `${word} weighs nothing`);
  return broken;
}

function mustBeWebAddress(path: string, text: string, must: (holds: boolean, what: string) => void): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  must(url !== null && /^https?:$/.test(url.protocol), `${path} is no web address: ${text}`);
  if (!url) return;
  must(url.username === '' && url.password === '', `${path} holds a name to log in with`);
  must(url.port === '', `${path} names a port`);
  // What stands in the file is where the browser goes: nothing was mapped, decoded or cut on the way.
  must(text.startsWith(`${url.protocol}//${url.hostname}`), `${path} leads to ${url.hostname}: ${text}`);
  must(/^[a-z0-9.-]+\.[a-z][a-z0-9-]+$/.test(url.hostname), `${path} has an odd host: ${url.hostname}`);
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    year > 999 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  );
}
