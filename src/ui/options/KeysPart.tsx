import { optionsStrings } from '../strings/options.ts';
import type { OptionsProps } from './options-props.ts';

/** The shortcuts as the browser has them, and where it lets readers change them. */
export function KeysPart({ shortcuts, browser, actions }: OptionsProps) {
  if (!shortcuts) return null;
  if (shortcuts.length === 0) return <p>{optionsStrings.noKeys}</p>;
  return (
    <>
      <dl class="sl-facts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description || optionsStrings.keyAction}</dt>
            <dd>
              {keys ? keys.split('+').map((key) => <kbd key={key}>{key}</kbd>) : optionsStrings.keyNotSet}
            </dd>
          </div>
        ))}
      </dl>
      {actions.openShortcuts ? (
        <button type="button" class="sl-btn" onClick={actions.openShortcuts}>
          {optionsStrings.openShortcuts}
        </button>
      ) : (
        <p class="sl-muted">
          {browser === 'firefox' ? optionsStrings.keysFirefox : optionsStrings.keysChromium}
        </p>
      )}
      <p class="sl-muted">{optionsStrings.keysText}</p>
    </>
  );
}
