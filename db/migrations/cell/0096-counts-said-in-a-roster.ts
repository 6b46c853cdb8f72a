/**
 * In which line of which roster a number of households was said (`said_in`), where one said it: so it is known whose number stands when a
 * roster is taken back, also where two say the same. The line is forgotten before the number.
 */
export const up = (cell: string) => `
  alter table ${cell}.household_counts add column said_in uuid;
`;
