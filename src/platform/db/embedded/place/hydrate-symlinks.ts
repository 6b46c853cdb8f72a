import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm packages carry no symbolic links; the package's own install script makes them. Where scripts are
 * switched off the libraries would be missing, so the links are made here as well.
 */
export function hydrateSymlinks(packageRoot: string): void {
  for (const { source, target } of readLinks(path.join(packageRoot, 'native', 'pg-symlinks.json'))) {
    const link = path.join(packageRoot, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packageRoot, source)), link);
    } catch (error) {
      // Of two starts at once the other one may have been faster.
      if (!lstatSync(link, { throwIfNoEntry: false })) throw error;
    }
  }
}

function readLinks(file: string): z.infer<typeof Links> {
  try {
    return Links.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Only the packages that need links carry the list.
    return [];
  }
}
