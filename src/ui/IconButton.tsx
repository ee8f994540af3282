import { Icon, type IconName } from './Icon.tsx';
import { isToolIcon, ToolIcon, type ToolIconName } from './ToolIcon.tsx';

interface IconButtonProps {
  icon: IconName | ToolIconName;
  name: string;
  onClick(): void;
}

/** A button that shows no word: its name is read out, and shown under the pointer. */
export function IconButton({ icon, name, onClick }: IconButtonProps) {
  return (
    <button type="button" class="sl-icon-btn" aria-label={name} title={name} onClick={onClick}>
      {isToolIcon(icon) ? <ToolIcon name={icon} /> : <Icon name={icon} />}
    </button>
  );
}
