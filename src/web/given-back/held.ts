import { data } from 'react-router';
import { z } from 'zod';
import { showable } from '../view/showable.ts';

/** Which door has closed between her and what she sends. */
const doors = ['sign-in', 'second-step'] as const;
export type Door = (typeof doors)[number];

const Held = z.object({
  held: z.object({ door: z.enum(doors), fields: z.array(z.tuple([z.string(), z.string()])) }),
});
export type Held = z.infer<typeof Held>['held'];

/** The name under which a form says that it is sent again, only to come back with what was typed. */
export const heldField = 'held';

/** What each form has without anybody having typed it. */
const untyped = ['key', 'act', 'of', heldField, 'code'];

const typedInto = (form: FormData): [string, string][] =>
  [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'code' && name !== heldField ? [[name, showable(value)]] : [],
  );

/** Whether anything would be lost: a button alone is pressed again. */
export const holdsWords = (form: FormData): boolean =>
  typedInto(form).some(([name, value]) => !untyped.includes(name) && value.trim() !== '');

/**
 * The answer to a form whose sender is signed in no more: her words stand in it, and nowhere else. No row, cookie or
 * address holds them, so that nobody has to forget them.
 */
export const holding = (form: FormData, door: Door): unknown =>
  data({ held: { door, fields: typedInto(form) } } satisfies z.infer<typeof Held>, { status: 401 });

/** What such an answer holds. */
export const heldIn = (answer: unknown): Held | undefined => Held.safeParse(answer).data?.held;
