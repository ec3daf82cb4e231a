import { join } from 'node:path';
import { packageRoot } from '../../src/settings.js';
import type { TourPlan } from './tour.js';

/** A walk over the issues that come with the program. */
export const samplePlan: Omit<TourPlan, 'onStep'> = {
  seedsDir: join(packageRoot, 'seeds'),
  samples: {
    question: 'What is the peak performance of the Meteor 1 chip?',
    topic: 'space weather',
    since: '2024-11',
    until: '2025-12',
  },
  questions: [
    'Who is Elena Marchetti-Bauer?',
    'What was printed in the issues of 1999?',
    'How do I bake sourdough bread?',
    '???',
  ],
  newIssue: `COASTAL ROBOTICS LETTER

July 2025

- Kestrel 9 glider sets a depth record

Kestrel 9 glider sets a depth record

The underwater glider Kestrel 9 reached a depth of 4321 metres during its trial off Madeira. Its crew on shore had expected half of that.
`,
};
