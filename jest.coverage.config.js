import config from './jest.config.js';

/** Tests go through every branch of what guards data and permission. */
const whole = { branches: 100 };

export default {
  ...config,
  collectCoverage: true,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/main.ts', '!src/torture/**', '!src/eval/**'],
  coverageReporters: ['text', 'text-summary'],
  coverageThreshold: {
    './src/bot/admission/access.ts': whole,
    './src/bot/records/': whole,
    './src/bot/discord/who.ts': whole,
    './src/store.ts': whole,
    './src/store/': whole,
  },
};
