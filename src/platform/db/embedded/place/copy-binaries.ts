import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { systemFolder } from './choose-folder-outside.ts';
import type { Binaries } from './find-binaries.ts';

/** Copies PostgreSQL to where its user can run it; one copy of a version serves every clone of the machine. */
export function copyBinaries(binaries: Binaries): Binaries {
  const root = path.join(systemFolder, `postgresql-${binaries.version}`);
  if (existsSync(root)) return { ...binaries, root };
  const draft = `${root}.${process.pid}`;
  mkdirSync(systemFolder, { recursive: true });
  cpSync(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, root);
  } catch (error) {
    rmSync(draft, { recursive: true });
    // Of two starts at once the other one may have been faster.
    if (!existsSync(root)) throw error;
  }
  return { ...binaries, root };
}

function openToAll(root: string): void {
  chmodSync(root, 0o755);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const runs = entry.isDirectory() || (statSync(file).mode & 0o100) !== 0;
    chmodSync(file, runs ? 0o755 : 0o644);
  }
}
