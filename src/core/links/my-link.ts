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
};

type Row = Omit<MyLink, 'name' | 'lapsed'> & { name: string | null };

export const myLink = ({ name, ...row }: Row, today: string): MyLink => ({
  ...row,
  name: name ?? '',
  lapsed: row.dueOn < today,
});
