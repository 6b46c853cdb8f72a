import { existsSync } from 'node:fs';
import { binariesFor } from '../../src/platform/db/embedded/place/binaries-for.ts';
import type { SystemUser } from '../../src/platform/db/embedded/place/choose-system-user.ts';
import type { Binaries } from '../../src/platform/db/embedded/place/find-binaries.ts';

export type TestVersion = '18' | '15';

/** Ours, or the older one that `bin/test` found on the system. */
export function findTestBinaries(version: TestVersion, user: SystemUser | null): Binaries {
  if (version === '18') return binariesFor(user);
  const root = process.env['WEIJIA_TEST_POSTGRES'] ?? '/usr/lib/postgresql/15';
  if (existsSync(`${root}/bin/initdb`)) return { root, version };
  throw new Error(`no PostgreSQL in ${root}; npm test finds or installs one`);
}
