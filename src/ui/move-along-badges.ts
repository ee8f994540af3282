/**
 * Arrow keys, Home and End move the focus from badge to badge, round at the ends: Tab reaches only one of them. False if
 * the key was none of these, or was not pressed on a badge.
 */
export function moveAlongBadges(root: ParentNode, event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const badges = [...root.querySelectorAll<HTMLElement>('.sl-badge')];
  const at = badges.indexOf(event.target as HTMLElement);
  const to = new Map([
    ['ArrowDown', at + 1],
    ['ArrowRight', at + 1],
    ['ArrowUp', at - 1],
    ['ArrowLeft', at - 1],
    ['Home', 0],
    ['End', badges.length - 1],
  ]).get(event.key);
  if (at < 0 || to === undefined) return false;
  badges[(to + badges.length) % badges.length]?.focus();
  return true;
}
