import { canReach } from './can-reach.ts';
import type { SystemUser } from './choose-system-user.ts';
import { copyBinaries } from './copy-binaries.ts';
import { binary, findBinaries, type Binaries } from './find-binaries.ts';

/** The binaries that came with the packages, or a copy where the user who runs them cannot reach the clone. */
export function binariesFor(user: SystemUser | null): Binaries {
  const found = findBinaries();
  return !user || canReach(user, binary(found, 'postgres')) ? found : copyBinaries(found);
}
