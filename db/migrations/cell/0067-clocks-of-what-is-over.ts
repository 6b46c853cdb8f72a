/**
 * Clocks ran on in cases that were closed before, and about agreements and promises of dockets that are over: nobody could stop
 * them any more, and their teams were reminded. They stand from the moment at which it was over; what outlasts a closing runs on.
 */
export const up = (cell: string) => `
  update ${cell}.case_clocks k set stopped_at = c.closed_at
  from ${cell}.cases c
  where c.id = k.case_id and k.stopped_at is null and k.started_at <= c.closed_at and k.clock in (
    'legal-aid-decision', 'legal-aid-lawyer', 'referral-link', 'referral-answer', 'referral-answer-urgent',
    'mediation-entrusted', 'mediation-entrusted-extension');

  update ${cell}.case_clocks k set stopped_at = m.ended_at
  from ${cell}.mediations m
  join ${cell}.mediation_agreements a on a.mediation_id = m.id
  left join ${cell}.mediation_promises p on p.agreement_id = a.id
  where m.ended_at is not null and k.stopped_at is null and k.about_id in (a.id, p.id);
`;
