import { dayOf } from '../../../../core/shared/dates.ts';

const dayMs = 86_400_000;

/** The day in Shanghai so many days from now. */
export const dayFromNow = (days: number): string => dayOf(new Date(Date.now() + days * dayMs));

/** The end of the year after next. */
export const inTwoYears = (): string => `${Number(dayFromNow(0).slice(0, 4)) + 2}-12-31`;
