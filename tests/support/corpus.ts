import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from './temporary-folder.js';

/** Two small newsletters whose dates stand in their mastheads. */
export const smallCorpus = {
  'heron-june.txt': `HERON LETTER

June 2025

- Marsh Restoration
- Ferry Timetable

Marsh Restoration

Volunteers planted 4200 alder saplings along the northern marsh in spring. Ingrid Solberg led the work for the wetland trust. The trust hopes that otters return within five years.

Ferry Timetable

The ferry to Skerry Island leaves at seven in the morning from now on. Bicycles travel free of charge on weekdays. The harbour office sells the tickets.
`,
  'heron-may.txt': `HERON LETTER

May 2025

- Lighthouse Repairs

Lighthouse Repairs

Masons repaired the stairs of the old lighthouse after the January storm. The repair cost 31000 crowns and took eleven weeks. Visitors may climb the tower again on Sundays.
`,
} as const;

/** A seeds folder with these files. */
export async function seedsFolder(files: Readonly<Record<string, string | Buffer>>) {
  const folder = path.join(await temporaryFolder(), 'seeds');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}
