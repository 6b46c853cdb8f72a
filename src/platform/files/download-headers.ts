/** What anybody's program can read: RFC 6266, RFC 8187. */
const encoded = (name: string) =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const plainEnding = (name: string) => /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';

/**
 * With which a file that somebody sent leaves again: it is put down and never shown, no browser guesses what it is, nobody on the
 * way keeps it, and nothing in it runs here.
 */
export const downloadHeaders = ({ name, mediaType }: { name: string; mediaType: string }) => ({
  'content-type': mediaType,
  'content-disposition': `attachment; filename="file${plainEnding(name)}"; filename*=UTF-8''${encoded(name)}`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
});
