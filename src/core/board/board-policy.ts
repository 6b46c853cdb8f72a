import type { GuardedSeat } from '../offices/office.ts';
import type { AnswerRole } from './board.ts';

type Answering = {
  /** Her seats at the district, with her second step done. */
  seats: readonly GuardedSeat[];
  /** The homes that she keeps. */
  homes: readonly { id: string }[];
};

/** As what somebody answers a question that is up: who keeps the home that was asked as such, who has a seat by that; nobody else. */
export function answersAs(
  { seats, homes }: Answering,
  question: { home_id: string | null },
): AnswerRole | null {
  if (homes.some(({ id }) => id === question.home_id)) return 'host';
  return seats[0] ?? null;
}
