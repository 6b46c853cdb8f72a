import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { capOf, deepestBelowSrc, mostFilesInAFolder } from './sizes/caps.ts';
import { faultsOfName } from './sizes/names.ts';

/**
 * Sizes and names of files and folders, as STYLE.md has them; what stands inside a file is oxlint's, except for the
 * comments that would silence oxlint itself.
 */
const pattern = ['{src,db,tests,bench}/**/*.{ts,tsx,css}', '{bin,docs}/**/*', '*.{md,ts}'];
const silencer = /\/[/*]\s*oxlint-disable(?!-next-line)/;
const files = globSync(pattern, { withFileTypes: true, exclude: ['tests/.out/**', '**/node_modules/**'] })
  .filter((entry) => entry.isFile())
  .map((entry) => relative('.', join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

function faultsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const lines = text.trimEnd().split('\n').length;
  const depth = file.split('/').length - 2;
  const faults = faultsOfName(file);
  if (lines > capOf(file)) faults.push(`long-file: ${lines} lines, ${capOf(file)} is the most`);
  if (file.startsWith('src/') && depth > deepestBelowSrc) faults.push(`deep-folder: ${depth} deep below src`);
  if (silencer.test(text) && !file.endsWith('.md'))
    faults.push('wide-suppression: suppress one rule for one line');
  return faults.map((fault) => `${file}: ${fault}`);
}

const inCode = files.filter((file) => /^(src|tests|bench)\//.test(file));
const fullFolders = [...Map.groupBy(inCode, dirname)]
  .filter(([, inside]) => inside.length > mostFilesInAFolder)
  .map(
    ([folder, inside]) => `${folder}: full-folder: ${inside.length} files, ${mostFilesInAFolder} is the most`,
  );
const nothing = files.length === 0 ? ['there is no file to look at'] : [];

const faults = [...files.flatMap(faultsOf), ...fullFolders, ...nothing];
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
