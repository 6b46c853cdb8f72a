import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { glyphsOf } from './glyphs-of.ts';

type PaperFont = { file: Buffer; draws: (character: string) => boolean };

const path = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);

let opened: Promise<PaperFont> | undefined;

async function open(): Promise<PaperFont> {
  const file = await readFile(path);
  return { file, draws: glyphsOf(file) };
}

/** Noto Sans SC (SIL Open Font License 1.1), ten megabytes that are read from the disk once. */
export function paperFont(): Promise<PaperFont> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
