/** What stands for a character that no font of ours draws: printers have called it a missing type for a century. */
export const missingType = '〓';

export type Legible = { of: (text: string) => string; missing: ReadonlySet<string> };

const isControl = (character: string) => /[\p{Cc}\p{Cf}\p{Cs}]/u.test(character) && character !== '\n';

/** Words as a font can draw them, and which characters it could not. */
export function legibleBy(draws: (character: string) => boolean): Legible {
  const missing = new Set<string>();
  const shown = (character: string): string => {
    if (character === '\n' || draws(character)) return character;
    if (character === '\t') return '　';
    if (isControl(character)) return '';
    missing.add(character);
    return missingType;
  };
  return { of: (text) => Array.from(text, shown).join(''), missing };
}
