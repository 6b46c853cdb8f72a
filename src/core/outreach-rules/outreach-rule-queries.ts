import type { Ctx, Db } from '../shared/ctx.ts';
import { keptQuery } from '../shared/queries/kept-query.ts';
import type { DatedRule } from './outreach-rule.ts';

const readRules = keptQuery<object, DatedRule>((db) =>
  db
    .selectFrom('outreach_rules')
    .select(['starts_on as startsOn', 'chairs', 'links'])
    .select(['chair_days as chairDays', 'link_days as linkDays'])
    .orderBy('starts_on'),
);

/** What a district has set, the oldest first. */
export const listRules = (ctx: Pick<Ctx, 'db' | 'cell'>): Promise<DatedRule[]> => readRules(ctx, {});

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
