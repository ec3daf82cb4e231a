import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { packageRoot } from '../../src/settings.js';
import { log, runMain } from '../../src/terminal.js';
import type { SentMessage } from '../../tests/support/discord/exchange.js';
import { samplePlan } from '../tour/plan.js';
import { type Shot, tour } from '../tour/tour.js';
import { galleryPage } from './page.js';

const usage = `Usage: npm run gallery -- [--seeds DIR] [FILE]
Draws every reply that the bot can give, as Discord shows it, in one HTML page (default: gallery.html).`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seeds: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return log(usage);
  const file = resolve(positionals[0] ?? 'gallery.html');
  const seedsDir = values.seeds ? resolve(values.seeds) : samplePlan.seedsDir;
  const { shots } = await tour({ ...samplePlan, seedsDir, onStep: log });
  await writeFile(
    file,
    galleryPage(shots, { script: await webComponents(), pictures: picturesOf(shots) }),
  );
  log(`${shots.length} replies in ${file}`);
}

/** The custom elements that draw messages as Discord does, in one script that needs no network. */
async function webComponents(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(packageRoot, 'node_modules/@skyra/discord-components-core/dist/index.js')],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles[0]!.text;
}

function picturesOf(shots: readonly Shot[]): ReadonlyMap<SentMessage, string> {
  const pictures = new Map<SentMessage, string>();
  for (const { message } of shots) {
    const [picture] = message.body.files ?? [];
    if (picture) pictures.set(message, `data:image/png;base64,${picture.bytes.toString('base64')}`);
  }
  return pictures;
}

await runMain(main);
