import { createHash } from 'node:crypto';

/**
 * Whether a page is held out: never opened while tuning, so that its figures are honest. By the SHA-256 of its slug, the
 * last eight hex digits modulo three, so that nobody chooses.
 */
export function isHeldOut(slug: string): boolean {
  return Number.parseInt(createHash('sha256').update(slug).digest('hex').slice(-8), 16) % 3 === 0;
}
