/** A point in time as people say it: counted from today, on Shanghai's clock. */
export type Moment = {
  inDays: number;
  /** Of another year than now: a day of it is said with its year. */
  isOtherYear: boolean;
  weekday: number;
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
};

const twoDigits = (n: number): string => String(n).padStart(2, '0');

export const clock = ({ hour, minute }: Pick<Moment, 'hour' | 'minute'>): string =>
  `${hour}:${twoDigits(minute)}`;
