import { defineConfig } from 'vitest/config';

const elsewhere = [
  '**/node_modules/**',
  '**/*.{db,http,browser}.test.ts',
  'tests/machine/**',
  'tests/proof/**',
  'tests/checks/**',
];
const databaseTests = ['{src,db,tests}/**/*.db.test.ts'];

const setupFiles = ['tests/support/chance/property-seed.ts'];

/** The projects in which PostgreSQL or a browser works too are slower than their assertions look. */
const patient = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,db,tests}/**/*.test.{ts,tsx}'],
          exclude: elsewhere,
          setupFiles,
        },
      },
      { test: { name: 'checks', include: ['tests/checks/**/*.test.ts'], ...patient } },
      {
        test: {
          name: 'db18',
          include: databaseTests,
          setupFiles,
          globalSetup: 'tests/support/postgres-setup-18.ts',
          ...patient,
        },
      },
      {
        test: {
          name: 'db15',
          include: databaseTests,
          setupFiles,
          globalSetup: 'tests/support/postgres-setup-15.ts',
          ...patient,
        },
      },
      {
        test: {
          name: 'http',
          include: ['{src,tests}/**/*.http.test.ts'],
          setupFiles,
          globalSetup: 'tests/support/postgres-setup-18.ts',
          ...patient,
        },
      },
      {
        test: {
          name: 'machine',
          include: ['tests/machine/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'proof',
          include: ['tests/proof/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'browser',
          // Even on two processors: a journey mostly waits for the browser.
          maxWorkers: 2,
          include: ['tests/e2e/**/*.browser.test.ts'],
          globalSetup: 'tests/e2e/support/open-demo.ts',
          // What a job brings into a page comes within seconds, also on a busy machine.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
