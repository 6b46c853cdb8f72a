import { expect, test } from 'vitest';
import { shareOfMemory } from './share-of-memory.ts';

const gigabytes = (count: number) => shareOfMemory(count * 1024 ** 3);

test('PostgreSQL takes a sixteenth of the memory, and neither less than a district needs nor more than a country', () => {
  expect(gigabytes(2)).toEqual({ shared_buffers: '256MB', effective_cache_size: '1024MB' });
  expect(gigabytes(8)).toEqual({ shared_buffers: '512MB', effective_cache_size: '2048MB' });
  expect(gigabytes(256)).toEqual({ shared_buffers: '2048MB', effective_cache_size: '16384MB' });
});
