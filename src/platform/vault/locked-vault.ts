import type { VaultOf } from './open-vaults.ts';

const refuse = () =>
  Promise.reject(new Error('this work has no key: it was said to seal and to open nothing'));

/** For work that has no business with anybody's words. */
export const lockedVault: VaultOf = () => ({
  ...{ seal: refuse, open: refuse, sealBytes: refuse, openBytes: refuse, blind: refuse },
});
