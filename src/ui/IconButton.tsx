import { Icon, type IconName } from './Icon.tsx';

interface IconButtonProps {
  icon: IconName;
  name: string;
  onClick(): void;
}

/** A button that shows no word: its name is read out, and shown under the pointer. */
export function IconButton({ icon, name, onClick }: IconButtonProps) {
  return (
    <button type="button" class="sl-icon-btn" aria-label={name} title={name} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
