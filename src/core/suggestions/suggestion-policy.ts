/** Whether somebody works in the district's own office. */
export type Office = { isOfTheDistrict: boolean };

/** The district's office reads what people say, and answers it. */
export const mayAnswer = (actor: Office): boolean => actor.isOfTheDistrict;
