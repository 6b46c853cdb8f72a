const mega = 1024 * 1024;
const mostOf = (megabytes: number, part: number, most: number) =>
  Math.min(most, Math.floor(megabytes / part));

/**
 * How much of a machine's memory, in bytes, PostgreSQL keeps pages in: a sixteenth, for a PC that also does other work, from
 * 256 MB on, which a district does not fill, to 2 GB, which hold a country's directory. Whatever is not kept is copied
 * from the system at each reading.
 */
export function shareOfMemory(bytes: number): { shared_buffers: string; effective_cache_size: string } {
  const megabytes = bytes / mega;
  return {
    shared_buffers: `${Math.max(256, mostOf(megabytes, 16, 2048))}MB`,
    effective_cache_size: `${Math.max(1024, mostOf(megabytes, 4, 16_384))}MB`,
  };
}
