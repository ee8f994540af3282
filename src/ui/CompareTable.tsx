import type { ClaimAnalysis, Day, Mention } from '../model.ts';
import { type CompareRow, compareRows } from './compare-rows.ts';
import { strings } from './strings/card.ts';

interface CompareTableProps {
  claim: ClaimAnalysis;
  mention: Mention;
  day: Day | null;
}

/** This article's words beside the sources'. Nothing where no point was read and no source differs from the claim. */
export function CompareTable({ claim, mention, day }: CompareTableProps) {
  const rows = compareRows(claim, mention, day);
  if (rows.length === 0) return null;
  return (
    <table class="sl-compare">
      <caption class="sl-vh">{strings.compareCaption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{strings.thisArticle}</th>
          <th scope="col">{day ? strings.sourcesBy(day) : strings.allSources}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slot}>
            <th scope="row">{row.label}</th>
            {/* An empty cell, not a wider one: what sources say must not stand under this article's name. */}
            <td dir="auto" data-differs={row.differs || undefined}>
              {row.article ?? strings.notRead}
            </td>
            <td dir="auto">
              <SourcesSay row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SourcesSay({ row }: { row: CompareRow }) {
  // Where single sources differ, that is said of them and not of all.
  const differs = row.differs && !row.notes.some((note) => note.differs);
  return (
    <>
      <span data-differs={differs || undefined}>{row.sources}</span>
      {/* The space stands outside, so that the line may break there. */}{' '}
      <span class="sl-aside">{differs ? strings.differs : row.aside}</span>
      {row.notes.length > 0 && (
        <ul>
          {row.notes.map((note) => (
            <li key={note.says}>
              <span data-differs={note.differs || undefined}>
                {strings.nameWithAside(note.says, note.who)}
              </span>
              {'\u00a0'}
              <span class="sl-aside">{note.differs ? strings.differs : strings.note}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
