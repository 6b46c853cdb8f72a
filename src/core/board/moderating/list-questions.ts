import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { dutiesOf } from '../../requests/reader-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { questionStateOf, type QuestionState } from '../board.ts';
import { listToModerate } from '../board-queries.ts';

/** `words`: as everybody reads them; what waits is opened one at a time. */
export type QuestionLine = {
  id: string;
  state: QuestionState;
  askedAt: Date;
  words: string | null;
  homeName: string | null;
};

const most = 100;

/** What waits to be looked over, then what is up, for who keeps a home or sits at the desk. Forbidden to others. */
export const listQuestions = async (ctx: Ctx): Promise<QuestionLine[]> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const { personId, homes, isOfTheDesk } = await dutiesOf(ctx);
    if (homes.length === 0 && !isOfTheDesk) throw await forbiddenTo(ctx, 'requests-not-yours');
    const whose = { personId, homeIds: homes.map(({ id }) => id), isOfTheDesk };
    const rows = await listToModerate(ctx.db, whose, most);
    return rows.map((row) => ({
      ...{ id: row.id, state: questionStateOf(row), askedAt: row.asked_at },
      ...{ words: row.words, homeName: row.home_name },
    }));
  });
