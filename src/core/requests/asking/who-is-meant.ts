const mostMeantByAPart = 3;

const asTyped = (text: string) => text.normalize('NFKC').replaceAll(/\s/gu, '');

/** How she called them, as it is compared with names. */
export const namesTyped = (notThese: readonly string[]): string[] =>
  notThese.map(asTyped).filter((typed) => typed !== '');

/**
 * Whom she means: everybody whose name she wrote, alone or among other words. A part of a name (`秀英`) means those few who
 * bear it; what half the staff is called (`大姐`) means nobody, or it would leave nobody to read.
 */
export function whoIsMeant<P extends { id: string; name: string | null }>(
  typed: readonly string[],
  staff: readonly P[],
): P[] {
  const meant = typed.flatMap((words) => {
    const whole = staff.filter(({ name }) => name !== null && name.length > 1 && words.includes(name));
    const part = staff.filter(({ name }) => words.length > 1 && name?.includes(words));
    return [...whole, ...(part.length <= mostMeantByAPart ? part : [])];
  });
  return [...new Set(meant)];
}
