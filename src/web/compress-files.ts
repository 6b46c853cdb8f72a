import { glob, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Once at build: a phone on a slow line gets a sixth of the style sheet, and no request pays for pressing it. */
export async function compressFiles(folder: string): Promise<void> {
  for await (const file of glob(`${folder}/**/*.{css,js,svg}`)) {
    const text = await readFile(file);
    await writeFile(`${file}.br`, await asBrotli(text));
    await writeFile(`${file}.gz`, await asGzip(text, { level: 9 }));
  }
}
