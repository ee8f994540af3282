import Fuse from 'fuse.js';

export const search = Fuse;
