import { render } from 'preact';

export const draw = render;
