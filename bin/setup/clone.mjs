// Plain JavaScript for any Node >= 20: this runs before anything is installed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's own folder. */
export const clone = fileURLToPath(new URL('../..', import.meta.url));
export const inClone = (...parts) => path.join(clone, ...parts);

/** The Node 24 that npm brings; the product runs on nothing else. */
export const node24 = inClone('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Ends with one sentence, not with a stack. */
export function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
