const anywhere = 'http://here.invalid';

/** Where to go next after a form: only ever a path of our own, whatever the form said. */
export function localPath(wish: unknown, otherwise = '/'): string {
  if (typeof wish !== 'string' || !/^\/(?![/\\])/.test(wish) || wish.length > 1000) return otherwise;
  if (!URL.canParse(wish, anywhere)) return otherwise;
  const url = new URL(wish, anywhere);
  // `/.//evil.example` is read by browsers as a path that then begins with two slashes.
  if (url.origin !== anywhere || url.pathname.startsWith('//')) return otherwise;
  return url.pathname + url.search + url.hash;
}
