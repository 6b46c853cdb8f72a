import { inflateSync } from 'node:zlib';

type Stream = { head: string; body: string };

function streamsOf(bytes: Uint8Array): Stream[] {
  const pdf = Buffer.from(bytes);
  const text = pdf.toString('latin1');
  return [...text.matchAll(/<<((?:(?!endobj)[^])*?)>>\s*stream\r?\n/g)].map((found) => {
    const start = found.index + found[0].length;
    const body = pdf.subarray(start, text.indexOf('endstream', start));
    const isFlat = found[1]!.includes('/FlateDecode');
    return { head: found[1]!, body: (isFlat ? inflateSync(body) : body).toString('latin1') };
  });
}

const charactersOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Which characters each glyph of the font stands for, by the map that a reader copies text with. */
function glyphMap(streams: readonly Stream[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const { body } of streams.filter(({ body }) => body.includes('beginbfrange'))) {
    for (const [, first, , list] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
      const start = Number.parseInt(first!, 16);
      for (const [at, one] of [...list!.matchAll(/<([0-9a-f\s]+)>/gi)].entries())
        map.set((start + at).toString(16).padStart(4, '0'), charactersOf(one[1]!.replaceAll(/\s/g, '')));
    }
  }
  return map;
}

const words = (content: string, glyphs: ReadonlyMap<string, string>) =>
  [...content.matchAll(/\[([^\]]*)\]\s*TJ/g)]
    .map(([, parts]) =>
      [...parts!.matchAll(/<([0-9a-f]+)>/gi)]
        .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
        .map((glyph) => glyphs.get(glyph.toLowerCase()) ?? '\ufffd')
        .join(''),
    )
    .join('\n');

/** What stands on each page of a PDF, drawn line by drawn line, as somebody copies it out of a reader. */
export function pagesOfPdf(bytes: Uint8Array): string[] {
  const streams = streamsOf(bytes);
  const glyphs = glyphMap(streams);
  return streams.filter(({ body }) => /\bBT\b[^]*TJ/.test(body)).map(({ body }) => words(body, glyphs));
}

/** Without the breaks that the width of the paper made. */
export const flowOf = (pages: readonly string[]): string => pages.join('').replaceAll(/\s/g, '');
