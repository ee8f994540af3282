import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Analysis, Day, HeldClaim } from '../../model.ts';
import { corpusAgeWords } from '../corpus-age.ts';
import { Glyph } from '../Glyph.tsx';
import { stanceOrder } from '../stance-order.ts';
import { optionsStrings } from '../strings/options.ts';
import { tallySources } from './corpus-tallies.ts';

interface CorpusFactsProps {
  pack: Analysis['pack'];
  claims: HeldClaim[];
  today: Day;
}

/** The corpus in figures. */
export function CorpusFacts({ pack, claims, today }: CorpusFactsProps) {
  const age = corpusAgeWords(pack, today);
  const stances = new Map(
    tallySources(claims, ({ stance }) => stance).map(({ sort, count }) => [sort, count]),
  );
  return (
    <>
      <p>{optionsStrings.corpusAbout(pack.about)}</p>
      <dl class="sl-facts">
        <Fact name={optionsStrings.version}>
          {optionsStrings.versionOf(pack.version, pack.compiled)}
          {age && <p class="sl-muted">{age}</p>}
        </Fact>
        <Fact name={optionsStrings.holds}>
          {optionsStrings.holdsCounts(pack.claims, pack.sources, pack.origins)}
        </Fact>
        <Fact name={optionsStrings.byStance}>
          <ul class="sl-tally">
            {stanceOrder.map((stance) => (
              <li key={stance}>
                <Glyph stance={stance} /> {optionsStrings.stanceCount[stance](stances.get(stance) ?? 0)}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={optionsStrings.byBasis}>
          <Tallies
            texts={tallySources(claims, ({ basis }) => basis).map(({ sort, count }) =>
              optionsStrings.basisCount[sort](count),
            )}
          />
        </Fact>
        <Fact name={optionsStrings.byKind}>
          <Tallies
            texts={tallySources(claims, ({ publisherKind }) => publisherKind).map(({ sort, count }) =>
              optionsStrings.tally(count, optionsStrings.publisherKind[sort]),
            )}
          />
        </Fact>
        <Fact name={optionsStrings.byCountry}>
          <Tallies
            texts={tallySources(claims, ({ country }) => country).map(({ sort, count }) =>
              optionsStrings.tally(
                count,
                sort ? optionsStrings.countryName(sort) : optionsStrings.unknownCountry,
              ),
            )}
          />
        </Fact>
        <Fact name={optionsStrings.byLanguage}>
          <Tallies
            texts={tallySources(claims, ({ language }) => language.split('-')[0] ?? language).map(
              ({ sort, count }) => optionsStrings.tally(count, optionsStrings.languageName(sort)),
            )}
          />
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Long lists end after this many; one or two more are not worth a button. */
const FIRST = 10;

/** Counts in a row, the rest of a long list on demand. */
function Tallies({ texts }: { texts: string[] }) {
  const [all, setAll] = useState(false);
  const isLong = texts.length > FIRST + 2;
  const shown = isLong && !all ? texts.slice(0, FIRST) : texts;
  return (
    <ul class="sl-tally">
      {shown.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {isLong && (
        <li>
          <button type="button" class="sl-textbtn" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? optionsStrings.fewer : optionsStrings.andMore(texts.length - FIRST)}
          </button>
        </li>
      )}
    </ul>
  );
}
