import { Icon } from './Icon.tsx';
import { popupStrings } from './strings/popup.ts';

interface PanelFooterProps {
  /** Null where there is no site to pause on. */
  onPauseSite: (() => void) | null;
  onPauseEverywhere(): void;
}

export function PanelFooter({ onPauseSite, onPauseEverywhere }: PanelFooterProps) {
  return (
    <footer class="sl-foot">
      {onPauseSite && (
        <button type="button" class="sl-btn" onClick={onPauseSite}>
          <Icon name="pause" />
          {popupStrings.pauseSite}
        </button>
      )}
      <button type="button" class="sl-btn" onClick={onPauseEverywhere}>
        {popupStrings.pauseEverywhere}
      </button>
    </footer>
  );
}
