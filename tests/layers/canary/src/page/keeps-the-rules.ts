import type { Thing } from '../model.ts';

export const fine = (thing: Thing): string => thing.id;
