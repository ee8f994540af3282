import { describe, expect, test } from 'vitest';
import { readFigures } from '../../scripts/corpus-figures.ts';
import { valuesAreInReports } from '../../src/corpus/rules/values-are-in-reports.ts';
import type { Claim, Evidence } from '../../src/model.ts';
import { parsedSample, type SamplePack } from './sample-pack.ts';

const rule = valuesAreInReports(readFigures);

function faults(edit: (pack: SamplePack) => void): string[] {
  return rule(parsedSample(edit)).map(({ file, path, message }) => `${file} ${path}: ${message}`);
}

/** The sample with a claim counted in `unit`, whose source says `reports` and is given `value`. */
function row(unit: string, value: number, reports: string) {
  return (pack: SamplePack) => {
    const claim = pack.claims[1] as Claim;
    Object.assign(claim.quantity as object, { unit });
    Object.assign(claim.evidence[0] as Evidence, { value, reports });
  };
}

describe('valuesAreInReports', () => {
  test.each<[unit: string, value: number, reports: string]>([
    ['people', 10000, 'Says that at least 10,000 have come.'],
    ['people', 12000, 'Speaks of 10,000 to 12,000 people.'],
    ['boats', 6, 'The office counted six boats.'],
    ['boats and rafts', 210, 'The office: 120 boats and 90 rafts of several types.'],
    ['people', 3000, 'One count 3,800; the other 300 hurt and 2,700 ill.'],
    ['km', 306, 'Gives 190 miles, depending on the model.'],
    ['km', 300, 'Gives 186 miles.'],
    ['miles', 808, 'A line of 1,300 kilometres.'],
    ['square kilometres', 1290, 'The mayor: over 1,290 km2 and 100 farms.'],
    ['percent', 50, 'Half of the fleet was lost.'],
    ['percent', 20, 'Roughly a fifth of the land, islands included.'],
    ['USD billion', 175, 'Gives $175 billion as the sum.'],
    ['years', 20, 'A pause of two decades.'],
  ])('in %s, %d follows from "%s"', (unit, value, reports) => {
    expect(faults(row(unit, value, reports))).toEqual([]);
  });

  test.each<[unit: string, value: number, reports: string]>([
    ['people', 11000, 'Says that at least 10,000 have come.'],
    ['km', 190, 'Gives 190 miles.'],
    ['km', 320, 'Gives 190 miles.'],
    ['people', 20, 'Closed for 20 days.'],
    ['percent', 52, 'About 9% did not answer.'],
    ['boats', 12, 'Two boats sank, 100 people were saved and ten boats came back.'],
    ['USD billion', 175, 'Gives €175 billion as the sum.'],
    ['boats', 6, 'The office gave no number.'],
  ])('in %s, %d does not follow from "%s"', (unit, value, reports) => {
    expect(faults(row(unit, value, reports))).toEqual([
      `claims/bridge-length.json evidence[0].value: expected a figure of \`reports\` in ${unit}, a conversion or a sum of its figures, found ${value}`,
    ]);
  });

  test('a row without a value needs no figure', () => {
    expect(faults((pack) => Object.assign(pack.claims[1]?.evidence[0] as Evidence, { value: null }))).toEqual(
      [],
    );
  });

  const exception = {
    claim: 'bridge-length',
    url: 'https://courier.example/bridge',
    origin: 'wire-2031',
    value: 31,
    reason: 'The note leaves the figure out.',
  };

  test('an exception is let through', () => {
    const edit = (pack: SamplePack) => {
      row('km', 31, 'Gives a figure.')(pack);
      pack.valueExceptions.push(exception);
    };
    expect(faults(edit)).toEqual([]);
  });

  test('an exception that no row needs is a fault', () => {
    const unneeded = 'no row of "bridge-length" needs this exception for 31; take it off the list';
    expect(
      faults((pack) => {
        row('km', 31, 'Gives 31 km.')(pack);
        pack.valueExceptions.push(exception);
      }),
    ).toEqual([`value-exceptions.json [0]: ${unneeded}`]);
  });
});
