import type { HomeProblem, Judging } from './home-list.ts';

/** A text of at most so many letters; null of one that is not there. */
export function within(
  text: string | undefined,
  { problems }: Judging,
  { most, problem }: { most: number; problem: HomeProblem },
): string | null {
  if (text === undefined) return null;
  if ([...text].length > most) problems.push(problem);
  return text;
}
