import { once } from 'node:events';
import { createReadStream, type ReadStream } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';
import type { TableLine } from '../../core/rosters/roster.ts';
import { PackedLines } from './packed-lines.ts';

function bytesOf(source: ReadStream): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

type Parsing = { lines: PackedLines; isWanted: boolean };

/** The parser tells nobody when it is left, so the file is closed here. */
async function letGo(source: ReadStream): Promise<void> {
  source.destroy();
  if (!source.closed) await once(source, 'close');
}

async function parse(file: string, parsing: Parsing): Promise<void> {
  const source = createReadStream(file);
  try {
    for await (const { index, values } of streamXlsxRows(bytesOf(source))) {
      if (!parsing.isWanted) break;
      parsing.lines.add({ line: index + 1, cells: values });
    }
  } finally {
    parsing.lines.end();
    await letGo(source);
  }
}

/**
 * The lines of the first sheet. The parser goes on for as long as there are bytes, whether or not anybody takes out what it found, and what
 * it holds grows by half a kilobyte a line; so its lines are taken out at once, and wait packed for who reads them.
 */
export async function* streamXlsx(file: string): AsyncGenerator<TableLine> {
  const parsing: Parsing = { lines: new PackedLines(), isWanted: true };
  const parsed = parse(file, parsing);
  parsed.catch(() => undefined);
  try {
    yield* parsing.lines.takeOut();
    await parsed;
  } finally {
    parsing.isWanted = false;
    await parsed.catch(() => undefined);
  }
}
