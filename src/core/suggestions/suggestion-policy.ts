/** Whether somebody works in the district's own office. */
export type Office = { isOfTheDistrict: boolean };

/** What she left under her name is hers and the office's; what was left without one is the office's alone. */
export const maySee = (
  actor: Office & { personId: string },
  suggestion: { person_id: string | null },
): boolean => actor.personId === suggestion.person_id || mayAnswer(actor);

/** The district's office reads what people say, and answers it. */
export const mayAnswer = (actor: Office): boolean => actor.isOfTheDistrict;
