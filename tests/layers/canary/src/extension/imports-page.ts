import { fine } from '../page/keeps-the-rules.ts';

export const read = fine;
