import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';

export type Letter = { id: string; topic: string; subject_id: string; at: Date };

/** Who is told by a letter, and what. */
export type Addressed = {
  letter_id: string;
  person_id: string;
  signup_id: string | null;
  suggestion_id: string | null;
  question_id: string | null;
  change_id: string | null;
  appointment_id: string | null;
  announcement_id: string | null;
  request_id: string | null;
  case_id: string | null;
  consultation_id: string | null;
  kind: string;
  at: Date;
};

const ids = (letters: readonly Letter[]) => letters.map((letter) => letter.id);
const subjects = (letters: readonly Letter[]) => letters.map((letter) => letter.subject_id);
const times = (letters: readonly Letter[]) => letters.map((letter) => letter.at);

export const lettersAs = (letters: readonly Letter[]) =>
  sql`unnest(${ids(letters)}::uuid[], ${subjects(letters)}::uuid[], ${times(letters)}::timestamptz[])
    as letter (id, subject_id, at)`;

/** Whoever has no account has no inbox. */
export const herWithAccount = (ctx: Ctx) =>
  sql`join ${cellTable(ctx.cell, 'people')} p on p.id = s.person_id and p.account_id is not null`;

type About = Partial<
  Record<
    | 'signup'
    | 'suggestion'
    | 'question'
    | 'change'
    | 'appointment'
    | 'announcement'
    | 'request'
    | 'case'
    | 'consultation',
    string
  >
>;

/** What a notice is about, as the columns of `Addressed` that follow the person. */
export const about = (what: About) =>
  sql.raw(`${what.signup ?? 'null::uuid'} as signup_id, ${what.suggestion ?? 'null::uuid'} as suggestion_id,
    ${what.question ?? 'null::uuid'} as question_id, ${what.change ?? 'null::uuid'} as change_id,
    ${what.appointment ?? 'null::uuid'} as appointment_id, ${what.announcement ?? 'null::uuid'} as announcement_id,
    ${what.request ?? 'null::uuid'} as request_id, ${what.case ?? 'null::uuid'} as case_id,
    ${what.consultation ?? 'null::uuid'} as consultation_id`);
