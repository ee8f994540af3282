import { IconButton } from './IconButton.tsx';
import { MenuButton, type MenuButtonProps } from './MenuButton.tsx';
import { strings } from './strings/card.ts';
import { popupStrings } from './strings/popup.ts';
import { ToolIcon } from './ToolIcon.tsx';

interface PanelFooterProps {
  /** Null where there is no site to pause on. */
  onPauseSite: (() => void) | null;
  onPauseEverywhere(): void;
  /** Null in the panel, and where the browser has none. */
  onOpenPanel: (() => void) | null;
  /** The marks of the page; null where it has none. */
  marks: { shown: boolean; onToggle(): void } | null;
  /** To the next mark or the one before. Null in the popup, which stands over the page. */
  onStep: ((by: 1 | -1) => void) | null;
}

/** What can be done with the page as a whole: pause, open the panel, put its marks away, go along them. */
export function PanelFooter({
  onPauseSite,
  onPauseEverywhere,
  onOpenPanel,
  marks,
  onStep,
}: PanelFooterProps) {
  const marksName = marks?.shown ? popupStrings.hideMarks : popupStrings.showMarks;
  return (
    <footer class="sl-foot">
      <PauseButton
        choices={[
          // The panel has a button of its own for it.
          ...(marks && !onStep ? [{ name: marksName, choose: marks.onToggle }] : []),
          ...(onPauseSite ? [{ name: popupStrings.pauseSite, choose: onPauseSite }] : []),
          { name: popupStrings.pauseEverywhere, choose: onPauseEverywhere },
        ]}
      />
      {onOpenPanel && (
        <button type="button" class="sl-btn" onClick={onOpenPanel}>
          <ToolIcon name="panel" />
          {popupStrings.openPanel}
        </button>
      )}
      {marks && onStep && (
        <div class="sl-bar-tools">
          <IconButton icon={marks.shown ? 'marks' : 'marksOff'} name={marksName} onClick={marks.onToggle} />
          <IconButton icon="previous" name={strings.previousClaim} onClick={() => onStep(-1)} />
          <IconButton icon="next" name={strings.nextClaim} onClick={() => onStep(1)} />
        </div>
      )}
    </footer>
  );
}

/** One way to pause is a button; several are a menu behind one. */
function PauseButton({ choices }: Pick<MenuButtonProps, 'choices'>) {
  const [only, ...others] = choices;
  if (only && others.length === 0)
    return (
      <button type="button" class="sl-btn" onClick={only.choose}>
        <ToolIcon name="pause" />
        {only.name}
      </button>
    );
  return (
    <MenuButton choices={choices}>
      <ToolIcon name="pause" />
      {popupStrings.pause}
    </MenuButton>
  );
}
