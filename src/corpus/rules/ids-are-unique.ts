import type { Fault } from '../fault.ts';
import { faultAt, type Rule } from './rule.ts';

/**
 * No two origins share an id; no two publishers share a name, an alias or a domain. Claims cannot share an id: each
 * has that of its file.
 */
export const idsAreUnique: Rule = (parsed) => {
  const { origins, publishers } = parsed.pack;
  const faults: Fault[] = [];

  const originIds = new Set<string>();
  origins.forEach(({ id }, index) => {
    if (originIds.has(id))
      faults.push(
        faultAt(parsed, 'origins.json', `[${index}].id`, `"${id}" is the id of another origin too`),
      );
    originIds.add(id);
  });

  const owners = new Map<string, number>();
  const claim = (name: string, index: number, path: string) => {
    const owner = owners.get(name.toLowerCase());
    if (owner !== undefined && owner !== index)
      faults.push(
        faultAt(parsed, 'publishers.json', path, `"${name}" stands for "${publishers[owner]?.name}" too`),
      );
    owners.set(name.toLowerCase(), index);
  };
  publishers.forEach((publisher, index) => {
    claim(publisher.name, index, `[${index}].name`);
    claim(publisher.domain, index, `[${index}].domain`);
    publisher.aliases.forEach((alias, place) => {
      claim(alias, index, `[${index}].aliases[${place}]`);
    });
  });
  return faults;
};
