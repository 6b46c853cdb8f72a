import type { LinkKind } from './link.ts';

export type MyLink = {
  id: string;
  kind: LinkKind;
  personId: string;
  name: string;
  villageCode: string;
  joinedOn: string;
  lastVisitAt: Date | null;
  /** The last day by which she is to be seen again. */
  dueOn: string;
  lapsed: boolean;
  /** A roster brought her, no text reached her, and nobody has seen her since: she is told first of all. */
  untold: boolean;
  /** The day on which she wants to go next, if she noted one. */
  nextOn: string | null;
};

type Row = Omit<MyLink, 'name' | 'lapsed' | 'untold'> & { name: string | null; notTexted: boolean | null };

export const myLink = ({ name, notTexted, ...row }: Row, today: string): MyLink => ({
  ...row,
  name: name ?? '',
  lapsed: row.dueOn < today,
  untold: notTexted === true && row.lastVisitAt === null,
});
