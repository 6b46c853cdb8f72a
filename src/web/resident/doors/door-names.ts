/** The four plain doors. What is asked through them bears a name where she wants it to. */
export const doorNames = ['talent', 'need', 'question', 'conflict'] as const;

export type DoorName = (typeof doorNames)[number];
