/**
 * Mediations that have ended are counted, each end for itself: one measure of all ends beside one of all kinds would be two ways
 * to one number. And whoever changes how long something takes in a district says why; what was set before has no reason.
 */
export const up = (cell: string) => `
  alter table ${cell}.case_figures
    drop constraint case_figures_measure,
    add constraint case_figures_measure check (measure in ('requests-received', 'requests-answered', 'requests-closed',
      'cases-opened', 'cases-closed', 'orders-filed', 'orders-granted',
      'mediations-kept', 'mediations-failed', 'mediations-withdrawn', 'mediations-other-way'));
  create index mediations_by_ending on ${cell}.mediations (ended_at) where ended_at is not null;

  alter table ${cell}.district_clocks
    add column why text constraint district_clocks_why_length check (char_length(why) between 1 and 200);
`;
