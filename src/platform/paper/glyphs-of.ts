type Range = readonly [first: number, last: number];

const tableAt = (font: DataView, tag: string): number | undefined => {
  for (let at = 12; at < 12 + font.getUint16(4) * 16; at += 16) {
    const name = [0, 1, 2, 3].map((byte) => String.fromCodePoint(font.getUint8(at + byte))).join('');
    if (name === tag) return font.getUint32(at + 8);
  }
  return undefined;
};

/** The groups of the font's widest map: format 12, characters of all planes. */
function rangesOf(font: DataView): Range[] {
  const cmap = tableAt(font, 'cmap');
  if (cmap === undefined) return [];
  const ranges: Range[] = [];
  for (let at = cmap + 4; at < cmap + 4 + font.getUint16(cmap + 2) * 8; at += 8) {
    const map = cmap + font.getUint32(at + 4);
    if (font.getUint16(map) !== 12) continue;
    for (let group = map + 16; group < map + 16 + font.getUint32(map + 12) * 12; group += 12)
      ranges.push([font.getUint32(group), font.getUint32(group + 4)]);
  }
  return ranges.toSorted(([one], [other]) => one - other);
}

/** Whether a font (an OpenType file) draws a character; without a sign for it a name would show an empty box. */
export function glyphsOf(file: Uint8Array): (character: string) => boolean {
  const ranges = rangesOf(new DataView(file.buffer, file.byteOffset, file.byteLength));
  const has = (code: number): boolean => {
    let [low, high] = [0, ranges.length - 1];
    while (low <= high) {
      const middle = Math.floor((low + high) / 2);
      const [first, last] = ranges[middle] ?? [0, -1];
      if (code < first) high = middle - 1;
      else if (code > last) low = middle + 1;
      else return true;
    }
    return false;
  };
  return (character) => has(character.codePointAt(0) ?? 0);
}
