import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export const systemFolder = '/var/lib/weijia';

/**
 * A folder of the system for data whose own folder PostgreSQL's user cannot reach. A link in the data folder
 * points there, so that a clone that was moved finds its data; a copy of the clone gets data of its own.
 */
export function chooseFolderOutside(inside: string): string {
  const linked = followLink(inside);
  if (linked && (ownerOf(linked) === inside || !existsSync(ownerOf(linked)))) return claim(linked, inside);
  const folder = path.join(
    systemFolder,
    createHash('sha256').update(inside).digest('hex').slice(0, 12),
    'postgres',
  );
  rmSync(inside, { force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(folder, inside);
  return claim(folder, inside);
}

function followLink(inside: string): string | null {
  const entry = lstatSync(inside, { throwIfNoEntry: false });
  return entry?.isSymbolicLink() && existsSync(inside) ? realpathSync(inside) : null;
}

const noteOf = (folder: string) => path.join(path.dirname(folder), 'belongs-to');

function ownerOf(folder: string): string {
  const note = noteOf(folder);
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
}

function claim(folder: string, inside: string): string {
  writeFileSync(noteOf(folder), `${inside}\n`);
  return folder;
}
