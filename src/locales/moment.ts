/** A point in time as people say it: counted from today, on Shanghai's clock. */
export type Moment = {
  inDays: number;
  weekday: number;
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
};

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const twoDigits = (n: number): string => String(n).padStart(2, '0');

export const clock = ({ hour, minute }: Pick<Moment, 'hour' | 'minute'>): string =>
  `${hour}:${twoDigits(minute)}`;
