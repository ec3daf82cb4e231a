export default {
  // A busy machine is no failure; a test that hangs is.
  testTimeout: 120_000,
  maxWorkers: '100%',
  // Modules of finished test files stay in memory: a worker that has many of them is started anew.
  workerIdleMemoryLimit: '250MB',
  testEnvironment: './tests/support/node-environment.js',
  roots: ['<rootDir>/tests'],
  setupFiles: ['<rootDir>/tests/support/fixed-seed.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
};
