import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TableLine } from '../../core/rosters/roster.ts';

const linesOfBlock = 2000;

const pack = (lines: readonly TableLine[]): Buffer => deflateRawSync(serialize(lines), { level: 1 });

/** What `pack` packed, and nobody else. */
const areLines = (packed: unknown): packed is TableLine[] => Array.isArray(packed);

function* unpack(block: Buffer): Generator<TableLine> {
  const packed: unknown = deserialize(inflateRawSync(block));
  if (areLines(packed)) yield* packed;
}

/**
 * Lines that somebody adds faster than another takes them out: those that wait are held as small as they were in their file. A million of
 * them are some twenty megabytes.
 */
export class PackedLines {
  #open: TableLine[] = [];
  #blocks: Buffer[] = [];
  #isOver = false;
  #changed = Promise.withResolvers<void>();

  add(line: TableLine): void {
    this.#open.push(line);
    if (this.#open.length === linesOfBlock) this.#close();
  }

  /** No line comes any more. */
  end(): void {
    this.#isOver = true;
    this.#close();
  }

  #close(): void {
    const lines = this.#open;
    this.#open = [];
    try {
      this.#blocks.push(pack(lines));
    } finally {
      this.#changed.resolve();
      this.#changed = Promise.withResolvers();
    }
  }

  /** Each once, in the order in which they came, as soon as they come. */
  async *takeOut(): AsyncGenerator<TableLine> {
    for (;;) {
      const block = this.#blocks.shift();
      if (block) yield* unpack(block);
      else if (this.#isOver) return;
      else await this.#changed.promise;
    }
  }
}
