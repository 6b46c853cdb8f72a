import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { cloneRoot } from '../../src/platform/config.ts';

export type CloneCopy = { root: string; remove: () => void };

const leftOut = new Set(
  [
    ...['node_modules', 'build', 'data', '.git', '.react-router', 'coverage'],
    'bench/lighthouse/node_modules',
  ].map(inRoot),
);

function inRoot(name: string): string {
  return path.join(cloneRoot, name);
}

/** A copy of this clone in a folder with a space; what takes long to make, packages and pages, is shared. */
export function copyClone(): CloneCopy {
  const folder = mkdtempSync('/tmp/weijia machine ');
  chmodSync(folder, 0o755);
  const root = path.join(folder, '微家 clone');
  cpSync(cloneRoot, root, { recursive: true, filter: (file) => !leftOut.has(file) });
  for (const shared of ['node_modules', 'build']) symlinkSync(inRoot(shared), path.join(root, shared));
  return { root, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
