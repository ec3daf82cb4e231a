import { sha256 } from '../../sha256.js';

/** Stands for a name in the id of a button, which has little room and no colons. */
export const shortId = (name: string): string => sha256(name).slice(0, 10);
