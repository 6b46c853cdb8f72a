import { listAnswers } from '../../../src/core/same-women/list-answers.ts';
import { listSameWomen } from '../../../src/core/same-women/list-same-women.ts';
import { sayTheSame } from '../../../src/core/same-women/say-the-same.ts';
import { undoSame } from '../../../src/core/same-women/undo-same.ts';
import { isCoreError } from '../../../src/core/shared/errors.ts';
import type { Chance } from '../chance/make-chance.ts';
import type { Person } from '../factories.ts';

type Answering = { office: Person; chance: Chance };

/** The office says of two who may be one woman that they are, mostly, and whose link stays. */
export async function sayOfTwo({ office, chance }: Answering): Promise<void> {
  const { items } = await listSameWomen(office.ctx(), { limit: 50 });
  const pair = items[Math.floor(chance() * items.length)];
  if (!pair) return;
  const [one, other] = pair.women;
  const answer = chance() < 0.9 ? 'same' : 'different';
  // Who has not been asked yet cannot stay in the place of one who said yes.
  const staying = pair.women.filter(({ kind }) => kind === 'link');
  const stays = chance() < 0.5 ? staying.at(0) : staying.at(-1);
  const staysId = (stays ?? (chance() < 0.5 ? one : other)).personId;
  await sayTheSame(office.ctx(), { personIds: [one.personId, other.personId], answer, staysId });
}

const inTheWay = ['no-longer-in-touch', 'her-roster-over'];

/** It takes one of its answers back, where nothing stands in the way. */
export async function undoOneAnswer({ office, chance }: Answering): Promise<void> {
  const { items: given } = await listAnswers(office.ctx());
  const one = given[Math.floor(chance() * given.length)];
  if (!one) return;
  try {
    await undoSame(office.ctx(), { answerId: one.id });
  } catch (error) {
    if (!isCoreError(error) || !inTheWay.includes(error.code)) throw error;
  }
}
