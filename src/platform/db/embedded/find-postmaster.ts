import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './is-alive.ts';

export type Postmaster = { pid: number; port: number; socketDir: string; ready: boolean };

/**
 * Reads who runs the cluster from PostgreSQL's own note, and believes it only if that process really is a
 * postgres of this folder: after a crash its number may have gone to a stranger.
 */
export function findPostmaster(clusterDir: string): Postmaster | null {
  const noteFile = path.join(clusterDir, 'postmaster.pid');
  const note = readNote(noteFile);
  const [pid, , , port, socketDir, , , status] = note.split('\n');
  const number = Number(pid);
  if (!pid || !Number.isInteger(number) || !isAlive(number)) return null;
  if (isPostgresOf(clusterDir, number)) {
    return { pid: number, port: Number(port), socketDir: socketDir ?? '', ready: status?.trim() === 'ready' };
  }
  // PostgreSQL itself would refuse to start as long as the stranger lives.
  if (readNote(noteFile) === note) rmSync(noteFile, { force: true });
  return null;
}

export function isPostgresOf(clusterDir: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') {
      const program = path.basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
      return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === clusterDir;
    }
    if (process.platform === 'win32') return isAlive(pid);
    const command = execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(clusterDir);
  } catch {
    // Gone, or a corpse that nobody has buried yet.
    return false;
  }
}

function readNote(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
