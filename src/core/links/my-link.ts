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
  /** A roster brought her, and her executive has not seen her yet: she is told first of all, whatever a text said. */
  tellFirst: boolean;
  /** The day on which she wants to go next, if she noted one. */
  nextOn: string | null;
};

type Row = Omit<MyLink, 'name' | 'lapsed' | 'tellFirst'> & { name: string | null; saidYes: string | null };

export const myLink = ({ name, saidYes, ...row }: Row, today: string): MyLink => ({
  ...row,
  name: name ?? '',
  lapsed: row.dueOn < today,
  tellFirst: saidYes === 'on-paper' && row.lastVisitAt === null,
});
