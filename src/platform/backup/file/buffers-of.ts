import type { Readable } from 'node:stream';

/** Streams of ours carry bytes; their type only says `any`. */
export const buffersOf = (stream: Readable): AsyncIterable<Buffer> => stream;
