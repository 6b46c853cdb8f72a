const shown = 60;

/** How a long text begins, on one line, for a list. */
export function openingWords(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return letters.length <= shown ? letters.join('') : `${letters.slice(0, shown).join('')}…`;
}
