import colors from 'picocolors';
import type { Screen } from './render.js';

/** Longer lines are hard to read, however wide the window is. */
const widest = 100;

/** The terminal that standard output is, or a page of its width. */
export const screen = (): Screen => ({
  columns: Math.min(process.stdout.columns || widest, widest),
  colors,
});
