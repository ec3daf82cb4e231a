import config from './jest.config.js';

/**
 * The least share of branches that tests go through, for what guards data and permission. Where it is not
 * whole, what is left are races between processes and errors of the disk that the tests of a single
 * process do not bring about; npm run torture does, in processes that are not measured here.
 */
const least = (branches) => ({ branches });

export default {
  ...config,
  collectCoverage: true,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/main.ts', '!src/torture/**', '!src/eval/**'],
  coverageReporters: ['text', 'text-summary'],
  coverageThreshold: {
    './src/bot/access.ts': least(100),
    './src/bot/records/': least(100),
    './src/bot/discord/who.ts': least(85),
    './src/store.ts': least(90),
    './src/store/': least(90),
  },
};
