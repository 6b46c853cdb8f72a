/**
 * The rule of 1+3+N: with how many chairs and with how many women an executive keeps touch at least, and within how many days
 * she speaks with each. It holds from a day on.
 */
export type OutreachRule = { chairs: number; links: number; chairDays: number; linkDays: number };

export type DatedRule = OutreachRule & { startsOn: string };

/** What holds where a district has set nothing: 1+3+30, each woman once in a quarter, each chair once in a month. */
export const usualRule: DatedRule = {
  ...{ startsOn: '2000-01-01', chairs: 3, links: 30 },
  ...{ chairDays: 31, linkDays: 92 },
};

/** The newest of them that had begun on this day. */
export const ruleOn = (rules: readonly DatedRule[], day: string): DatedRule =>
  rules
    .filter(({ startsOn }) => startsOn <= day)
    .reduce((newest, rule) => (rule.startsOn > newest.startsOn ? rule : newest), usualRule);

/** She has fewer than the rule asks. */
export const isBelow = (
  has: { chairs: number; links: number },
  rule: Pick<OutreachRule, 'chairs' | 'links'>,
): boolean => has.chairs < rule.chairs || has.links < rule.links;
