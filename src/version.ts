import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from './settings.js';

/** Of this program, as package.json has it. */
export const readVersion = (): string =>
  (JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string })
    .version;
