import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { splitCsvLine } from '../../core/divisions/division-csv.ts';
import { invalid } from '../../core/shared/errors.ts';
import type { TableLine } from '../../core/rosters/roster.ts';

/** So much of a file tells in which letters it is written. */
const sampleBytes = 256 * 1024;

/** UTF-8 where it can be read as such, else GB 18030, as a Chinese Excel saves it. */
async function encodingOf(file: string): Promise<'utf-8' | 'gb18030' | 'utf-16le'> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    const sample = buffer.subarray(0, bytesRead);
    if (sample.subarray(0, 2).toString('hex') === 'fffe') return 'utf-16le';
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: bytesRead === sampleBytes });
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'gb18030';
    throw error;
  } finally {
    await handle.close();
  }
}

async function* decoded(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  const chunks: AsyncIterable<Uint8Array> = createReadStream(file);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const marks = [',', '\t', ';', '，'];

/** A title has a comma as any sentence does; a tab or a semicolon parts cells wherever it stands. */
const enough = (mark: string) => (mark === '\t' || mark === ';' ? 1 : 2);

/** What separates the cells, by the first line that says so. */
function separatorIn(line: string): string | undefined {
  const count = (mark: string) => line.split(mark).length - 1;
  const most = marks.reduce((most, mark) => (count(mark) > count(most) ? mark : most));
  return count(most) >= enough(most) ? most : undefined;
}

/** A cell may hold line breaks, but no quote stays open for longer. */
const mostLinesOfCell = 20;

const isOpen = (text: string) => text.includes('"') && (text.split('"').length - 1) % 2 === 1;

/** The lines of a CSV file, each with the number of the line on which it begins. */
export async function* readCsvFile(file: string): AsyncGenerator<TableLine> {
  const lines = createInterface({ input: Readable.from(decoded(file)), crlfDelay: Infinity });
  let line = 0;
  let open: { line: number; text: string }[] = [];
  let separator: string | undefined;
  const whole = () => open.map(({ text }) => text).join('\n');
  const cells = (text: string) => cellsOf(text, separator);
  for await (const part of lines) {
    line += 1;
    if (part.includes('\0')) throw invalid([{ path: 'file', code: 'table-unreadable' }]);
    open.push({ line, text: part });
    const text = whole();
    separator ??= separatorIn(text);
    if (!isOpen(text)) {
      yield { line: open[0]?.line ?? line, cells: cells(text) };
      open = [];
    } else if (open.length >= mostLinesOfCell) {
      // A quote that nobody closes takes no line along: each stands for itself.
      yield* open.map((one) => ({ line: one.line, cells: cells(one.text) }));
      open = [];
    }
  }
  yield* open.map((one) => ({ line: one.line, cells: cells(one.text) }));
}

/** What cannot be split by its quotes is split by its marks alone: the line is shown as it stands. */
const cellsOf = (text: string, separator = ','): string[] =>
  splitCsvLine(text, separator) ?? text.replaceAll('"', '').split(separator);
