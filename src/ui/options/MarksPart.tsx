import { StanceKey } from '../StanceKey.tsx';
import { optionsStrings } from '../strings/options.ts';
import { Choice } from './Choice.tsx';
import type { OptionsLook, OptionsProps } from './options-props.ts';

const densities = ['all', 'differing', 'none'] as const;

const textSizes: [name: keyof typeof optionsStrings.textSize, size: OptionsLook['textSize']][] = [
  ['normal', 1],
  ['large', 1.15],
  ['larger', 1.3],
];

/** What marks mean, which are shown, and how cards look and answer. */
export function MarksPart({ look, actions }: OptionsProps) {
  return (
    <>
      <StanceKey />
      <fieldset class="sl-choices">
        <legend>{optionsStrings.densityTitle}</legend>
        {densities.map((density) => (
          <Choice
            key={density}
            kind="radio"
            group="density"
            title={optionsStrings.density[density]}
            text={optionsStrings.densityText[density]}
            checked={look.density === density}
            onChange={() => actions.setLook({ density })}
          />
        ))}
      </fieldset>
      <fieldset class="sl-choices">
        <legend>{optionsStrings.cardTitle}</legend>
        <Choice
          kind="switch"
          title={optionsStrings.cardBeside}
          text={optionsStrings.cardBesideText}
          checked={look.cardBeside}
          onChange={(cardBeside) => actions.setLook({ cardBeside })}
        />
        <Choice
          kind="switch"
          title={optionsStrings.openOnSentence}
          text={optionsStrings.openOnSentenceText}
          checked={look.openOnSentence}
          onChange={(openOnSentence) => actions.setLook({ openOnSentence })}
        />
      </fieldset>
      <fieldset class="sl-choices sl-choices-row">
        <legend>{optionsStrings.textSizeTitle}</legend>
        {textSizes.map(([name, textSize]) => (
          <Choice
            key={name}
            kind="radio"
            group="text-size"
            title={optionsStrings.textSize[name]}
            checked={look.textSize === textSize}
            onChange={() => actions.setLook({ textSize })}
          />
        ))}
      </fieldset>
    </>
  );
}
