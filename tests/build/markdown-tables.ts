/** A table of a Markdown text under the heading that it stands beneath. */
export interface MarkdownTable {
  heading: string;
  columns: string[];
  rows: string[][];
}

/** The tables of a text, in order. A cell that holds `|` is not understood. */
export function markdownTables(text: string): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  let heading = '';
  let table: MarkdownTable | null = null;
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) heading = line.replace(/^#+\s*/, '');
    if (!line.startsWith('|')) {
      table = null;
      continue;
    }
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!table) {
      table = { heading, columns: cells, rows: [] };
      tables.push(table);
    } else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) table.rows.push(cells);
  }
  return tables;
}
