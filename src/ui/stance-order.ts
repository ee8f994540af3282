import type { Stance } from '../model.ts';

/** The order in which stances are always named and drawn; each asks for more care than the one before. */
export const stanceOrder: Stance[] = ['corroborates', 'qualifies', 'conflicts'];
