const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  // The list that a host carries along sends what she noted to us, and to nobody else.
  connectSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Pages of residents run no script but our own small files, load nothing from elsewhere and cannot be framed. */
export const pagePolicy = { useDefaults: false, directives };

/** A home's page and the list of homes. */
const showsMap = (pathname: string) => /^\/homes(\/[0-9a-f-]{36})?$/.test(pathname);

const named = (directive: string) => directive.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const written = (policy: Record<string, readonly string[]>) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${named(directive)} ${sources.join(' ')}`)
    .join(';');

/** The same for a page that may show a map: pictures of this one address too. Undefined for every other page. */
export function policyWithMap(pathname: string, origin: string): string | undefined {
  if (!showsMap(pathname)) return undefined;
  return written({ ...directives, imgSrc: [...directives.imgSrc, origin] });
}

/** The same for the office's desk, whose parts write their styles in the browser: those that bear this mark. */
export function policyOfOffice(pathname: string, nonce: string): string | undefined {
  if (pathname !== '/desk/office') return undefined;
  return written({ ...directives, styleSrc: [...directives.styleSrc, `'nonce-${nonce}'`] });
}
