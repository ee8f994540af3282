import type { Relation, Stance } from '../model.ts';

/** Filled shapes: known then. All three have about the same ink, so that none outweighs the others. */
const filled: Record<Exclude<Relation, 'corroborates' | 'unclear'>, string> = {
  qualifies: 'M6 .8 11.6 10.9H.4z',
  conflicts: 'M6 .4 11.6 6 6 11.6.4 6z',
};

/** Outlines: known only later. Smaller by half their line, so that both kinds look as large. */
const outlines: typeof filled = {
  qualifies: 'M6 2.5 10.1 10H1.9z',
  conflicts: 'M6 1.6 10.4 6 6 10.4 1.6 6z',
};

interface GlyphProps {
  stance: Relation;
  /** An outline says that it became known after the article. */
  later?: boolean;
}

/** The shape of a stance: circle, triangle, diamond; a dot where it cannot be told. Its word always stands near it. */
export function Glyph({ stance, later = false }: GlyphProps) {
  return (
    <svg
      class="sl-glyph"
      data-stance={stance}
      data-when={later ? 'later' : 'then'}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {stance === 'unclear' ? (
        <circle cx="6" cy="6" r="2" />
      ) : stance === 'corroborates' ? (
        <circle cx="6" cy="6" r={later ? 3.6 : 4.4} />
      ) : (
        <path d={(later ? outlines : filled)[stance]} />
      )}
    </svg>
  );
}

interface GlyphsProps {
  then: Stance[];
  later: Stance[];
}

/** Shapes in a row: filled, then outlines; a dot where there is neither. */
export function Glyphs({ then, later }: GlyphsProps) {
  return (
    <>
      {then.map((stance, index) => (
        <Glyph key={`then-${index}`} stance={stance} />
      ))}
      {later.map((stance, index) => (
        <Glyph key={`later-${index}`} stance={stance} later />
      ))}
      {then.length + later.length === 0 && <Glyph stance="unclear" />}
    </>
  );
}
