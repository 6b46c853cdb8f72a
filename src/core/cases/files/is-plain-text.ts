const controls = /[\u0000-\u0008\u000e-\u001f]/;

/** What a browser, a shell or Windows would take for something that runs. */
const runs = /^\ufeff?\s*(<(!doctype|html|head|body|svg|script|iframe|\?xml|\?php)|#!|MZ|@echo|%PDF)/i;

/** As the phones of the last twenty years write it. */
function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Whether bytes are words, in UTF-8 or GB 18030, and nothing that runs when it is opened. */
export function isPlainText(bytes: Uint8Array): boolean {
  const text = decoded(bytes);
  return text !== undefined && !controls.test(text) && !runs.test(text);
}
