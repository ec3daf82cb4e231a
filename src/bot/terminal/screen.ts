import pico from 'picocolors';
import type { Screen } from './render.js';

/** Longer lines are hard to read, however wide the window is. */
const widest = 100;

/** The terminal that standard output is, or a page of its width without colours. */
export const screen = (): Screen => ({
  columns: Math.min(process.stdout.columns || widest, widest),
  colors: pico.createColors(isColoured()),
});

/** picocolors colours what is piped when `CI` is set, for logs that people read; an answer is not one. */
const isColoured = (): boolean =>
  pico.isColorSupported && (process.stdout.isTTY || Boolean(process.env.FORCE_COLOR));
