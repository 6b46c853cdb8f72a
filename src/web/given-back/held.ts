import { data } from 'react-router';
import { z } from 'zod';
import { isId } from '../../core/shared/ids.ts';
import { showable } from '../view/showable.ts';
import { drawnFor } from './drawn-for.ts';

/**
 * What stands between her and what she sends: a door that has closed; another who is signed in where she was; an account that
 * cannot open this page.
 */
const bars = ['sign-in', 'second-step', 'another', 'unreadable'] as const;
type Bar = (typeof bars)[number];
export type Door = Extract<Bar, 'sign-in' | 'second-step'>;

const Held = z.object({
  held: z.object({ bar: z.enum(bars), fields: z.array(z.tuple([z.string(), z.string()])) }),
});
export type Held = z.infer<typeof Held>['held'];

/** The name under which a form says that it is sent again, only to come back with what was typed. */
export const heldField = 'held';

/** What a form or its button has without anybody having typed it. */
const untyped = ['key', 'act', 'of', heldField, drawnFor, 'code', 'session', 'deputy'];

const typedInto = (form: FormData): [string, string][] =>
  [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'code' && name !== heldField ? [[name, showable(value)]] : [],
  );

/** Whether anything would be lost: a button alone is pressed again. */
export const holdsWords = (form: FormData): boolean =>
  typedInto(form).some(([name, value]) => !untyped.includes(name) && value.trim() !== '' && !isId(value));

/** Her words, for a page that holds them. */
export const heldBy = (form: FormData, bar: Bar): z.infer<typeof Held> => ({
  held: { bar, fields: typedInto(form) },
});

/**
 * The answer to a form whose sender is signed in no more: her words stand in it, and nowhere else. No row, cookie or
 * address holds them, so that nobody has to forget them.
 */
export const holding = (form: FormData, bar: Bar): unknown => data(heldBy(form, bar), { status: 401 });

/** What such an answer holds. */
export const heldIn = (answer: unknown): Held | undefined => Held.safeParse(answer).data?.held;
