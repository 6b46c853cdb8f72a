import { spokenMoment } from '../../core/shared/spoken-moment.ts';
import type { Moment } from '../../locales/moment.ts';

/** How people say when: counted from today, on Shanghai's clock. */
export const momentOf: (at: Date, now: Date) => Moment = spokenMoment;

/** `9:30` of `09:30`: opening hours are kept with two digits and said without. */
export const spokenClock = (time: string): string => time.replace(/^0(?=\d)/, '');
