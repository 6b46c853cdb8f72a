import { fold } from '../../search/fold.ts';

const mostMeantByAPart = 3;

/** One writing of a name, however it was typed: letters alone, simplified and small, without spaces, dots or accents. */
export const asTyped = (text: string) => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

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
  const called = staff.map((person) => ({ person, name: asTyped(person.name ?? '') }));
  const meant = typed.flatMap((words) => {
    const whole = called.filter(({ name }) => name.length > 1 && words.includes(name));
    const part = called.filter(({ name }) => words.length > 1 && name.includes(words));
    return [...whole, ...(part.length <= mostMeantByAPart ? part : [])].map(({ person }) => person);
  });
  return [...new Set(meant)];
}
