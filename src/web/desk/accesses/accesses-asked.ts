export type AccessesAsked = { from?: string; until?: string; unit?: string; cursor?: string };

/** Which lines of the log an address asks for; what is left empty is not asked for. */
export function accessesAsked(request: Request): AccessesAsked {
  const { searchParams } = new URL(request.url);
  const asked: AccessesAsked = {};
  for (const name of ['from', 'until', 'unit', 'cursor'] as const) {
    const value = searchParams.get(name);
    if (value) asked[name] = value;
  }
  return asked;
}
