import { mkdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';

const patienceMs = 300_000;

/** While one file changes how somebody signs in, another that is her waits: they never run side by side. */
export function aloneAs(persona: string): void {
  const lock = path.join(inject('demo').folder, `alone-as-${persona}`);
  beforeAll(async () => {
    while (
      !(await mkdir(lock).then(
        () => true,
        () => false,
      ))
    ) {
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }, patienceMs);
  afterAll(() => rmdir(lock));
}
