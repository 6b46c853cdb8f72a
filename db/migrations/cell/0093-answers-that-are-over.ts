/**
 * Two were said to be one woman, and the roster that had brought the one who gave way was taken back since: what ended does not begin
 * again (`closed_at`). Where what the other stayed by ends because of her own roster, the answer is taken back by nobody's hand.
 */
export const up = (cell: string) => `
  alter table ${cell}.same_women add column closed_at timestamptz;
  alter table ${cell}.same_women drop constraint same_women_undone;
  alter table ${cell}.same_women add constraint same_women_undone check (undone_by is null or undone_at is not null);
  alter table ${cell}.same_women add constraint same_women_closed check (closed_at is null or answer = 'same');
`;
