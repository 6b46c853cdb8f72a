const mostLetters = 60;
const mostBytes = 150;

/** Names that Windows keeps for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const bytesIn = (text: string) => Buffer.byteLength(text, 'utf8');

/** As much of it as fits; no letter is cut in the middle. */
function cut(text: string): string {
  const letters = [...text].slice(0, mostLetters);
  while (bytesIn(letters.join('')) > mostBytes) letters.pop();
  return letters.join('');
}

const plain = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    // What cannot be seen, what leads elsewhere on some machine, and what old programs cannot show.
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\ufffd]/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, '_')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .replace(/[. ]+$/u, '');

/**
 * A file's name as it can stand in an archive on any machine: one segment without a path, at most 60 letters, its ending kept.
 * The number before it (`03-`) keeps two of one name apart.
 */
export function safeName(name: string, number: number): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/su.exec(plain(name)) ?? [];
  const words = cut(plain(stem));
  const kept = words === '' || reserved.test(words) ? '文件' : words;
  return `${String(number).padStart(2, '0')}-${kept}${ending.toLowerCase()}`;
}
