import type { Ctx, Db } from '../shared/ctx.ts';
import { keptQuery } from '../shared/queries/kept-query.ts';
import { usualRule, type DatedRule } from './outreach-rule.ts';

const rules = (db: Db) =>
  db
    .selectFrom('outreach_rules')
    .select(['starts_on as startsOn', 'chairs', 'links'])
    .select(['chair_days as chairDays', 'link_days as linkDays']);

/** What a district has set, the oldest first. */
export const listRules = (db: Db): Promise<DatedRule[]> => rules(db).orderBy('starts_on').execute();

const readRuleOn = keptQuery<{ day: string }, DatedRule>((db, { at }) =>
  rules(db).where('starts_on', '<=', at('day')).orderBy('starts_on', 'desc').limit(1),
);

/** What holds on a day. */
export const findRuleOn = async (ctx: Pick<Ctx, 'db' | 'cell'>, day: string): Promise<DatedRule> =>
  (await readRuleOn(ctx, { day }))[0] ?? usualRule;

/** Set twice for one day, the second counts. */
export const keepRule = (
  db: Db,
  { startsOn, chairs, links, ...rule }: DatedRule & { at: Date; by: string },
) => {
  const own = { chairs, links, chair_days: rule.chairDays, link_days: rule.linkDays };
  const set = { ...own, set_at: rule.at, set_by: rule.by };
  return db
    .insertInto('outreach_rules')
    .values({ ...set, starts_on: startsOn })
    .onConflict((conflict) => conflict.column('starts_on').doUpdateSet(set))
    .execute();
};
