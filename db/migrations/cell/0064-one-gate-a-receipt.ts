/** A receipt of the police ends one gate. Where one had ended several, the first names its referral, and the others keep what it said. */
export const up = (cell: string) => `
  update ${cell}.case_reports later set referral_id = null
  where exists (select from ${cell}.case_reports first where first.referral_id = later.referral_id and first.id < later.id);
  create unique index case_reports_once_a_referral on ${cell}.case_reports (referral_id) where referral_id is not null;
`;
