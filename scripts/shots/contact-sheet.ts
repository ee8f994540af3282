import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browser/find-browser.ts';
import { schemes } from './camera.ts';
import type { Shot } from './shot.ts';

/** One page with all pictures that are there: a row a view and state, both browsers side by side. */
export function writeContactSheet(
  folder: string,
  shots: readonly Shot[],
  browsers: readonly BrowserName[],
): void {
  const columns = browsers.flatMap((browser) => schemes.map((scheme) => ({ browser, scheme })));
  const groups = new Map<string, Shot[]>();
  for (const shot of shots) {
    const group = shot.name.split('-')[0] ?? shot.name;
    groups.set(group, [...(groups.get(group) ?? []), shot]);
  }
  const picture = (name: string, { browser, scheme }: (typeof columns)[number]) => {
    const file = `${browser}/${name}-${scheme}.png`;
    return existsSync(join(folder, file))
      ? `<td><a href="${file}"><img src="${file}" alt="${name}, ${browser}, ${scheme}" loading="lazy"></a></td>`
      : '<td>not taken</td>';
  };
  const row = ({ name, width, height }: Shot) =>
    `<tr id="${name}"><th scope="row">${name}<small>${width} × ${height}</small></th>${columns.map((column) => picture(name, column)).join('')}</tr>`;
  const table = (name: string, members: readonly Shot[]) => `<h2 id="${name}">${name}</h2>
<table><thead><tr><td></td>${columns.map(({ browser, scheme }) => `<th scope="col">${browser}, ${scheme}</th>`).join('')}</tr></thead>
<tbody>${members.map(row).join('\n')}</tbody></table>`;
  const html = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Views of Sidelight</title>
<style>
  body { margin: 24px; background: #777; color: #fff; font: 14px/1.4 system-ui, sans-serif; }
  a { color: inherit; }
  nav a { margin-inline-end: 12px; }
  table { border-spacing: 12px; }
  th { text-align: start; vertical-align: top; }
  small { display: block; font-weight: normal; }
  td { vertical-align: top; }
  img { max-width: 420px; max-height: 720px; display: block; }
</style>
</head>
<body>
<h1>Views of Sidelight</h1>
<nav>${[...groups.keys()].map((name) => `<a href="#${name}">${name}</a>`).join('')}</nav>
${[...groups].map(([name, members]) => table(name, members)).join('\n')}
</body>
</html>
`;
  writeFileSync(join(folder, 'index.html'), html);
}
