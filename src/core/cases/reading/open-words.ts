import { wordsOf } from '../../requests/contact/sealed-contact.ts';
import type { Door } from '../../requests/request.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { wallReasons, type WallReason } from '../case.ts';
import type { CaseRow } from '../case-queries.ts';
import { closingReasonOf, followUpOf } from '../closing/closing-words.ts';
import { reasonOf } from '../glass/glass-words.ts';
import { noteOf } from '../notes/note.ts';
import { endingOf, Particulars, particularsOf as reportOf, ReportEnding } from '../reports/report.ts';
import { openAnswers } from '../reports/open-screens.ts';
import { openJson } from '../sealed-json.ts';
import { wallOf } from '../team/wall-words.ts';
import {
  particularsOf,
  PartyParticulars,
  planOf,
  sessionOf,
  SessionWords,
  taskOf,
} from '../work/work-shapes.ts';
import type { CaseView } from './case-view.ts';
import type { CaseRows } from './read-case.ts';

const doorNamed = (door: string): Door =>
  (['help', 'need', 'question', 'conflict', 'talent'] as const).find((one) => one === door) ?? 'help';

async function openRequest(ctx: Ctx, row: CaseRows['request']): Promise<CaseView['request']> {
  if (!row) return null;
  const { id, words, submitted_at: submittedAt } = row;
  const opened = words === null ? null : await ctx.vault.open(words, wordsOf(id));
  return { id, door: doorNamed(row.door), submittedAt, words: opened };
}

async function openClosing(ctx: Ctx, row: CaseRow): Promise<CaseView['closing']> {
  const { closing_asked_at: askedAt, closing_asked_by: askedBy, outcome, reason } = row;
  if (askedAt === null || askedBy === null || outcome === null || reason === null) return null;
  return { askedAt, askedBy, outcome, reason: await ctx.vault.open(reason, closingReasonOf(row.id)) };
}

const openNotes = (ctx: Ctx, rows: CaseRows['notes']): Promise<CaseView['notes']> =>
  Promise.all(
    rows.map(async (row) => ({
      ...{ id: row.id, seq: row.seq, writtenAt: row.written_at },
      ...{ authorId: row.author_id, authorRole: row.author_role },
      words: await ctx.vault.open(row.words, noteOf(row.id)),
    })),
  );

const openParties = (ctx: Ctx, rows: CaseRows['parties']): Promise<CaseView['parties']> =>
  Promise.all(
    rows.map(async ({ id, kind, particulars: value }) => ({
      ...{ id, kind },
      ...(await openJson(ctx, { value, bound: particularsOf(id) }, PartyParticulars)),
    })),
  );

const openSessions = (ctx: Ctx, rows: CaseRows['sessions']): Promise<CaseView['sessions']> =>
  Promise.all(
    rows.map(async ({ id, kind, words: value, ...row }) => ({
      ...{ id, kind, startsAt: row.starts_at, tookPlace: row.took_place },
      ...(await openJson(ctx, { value, bound: sessionOf(id) }, SessionWords)),
    })),
  );

const openTasks = (ctx: Ctx, rows: CaseRows['tasks']): Promise<CaseView['tasks']> =>
  Promise.all(
    rows.map(async ({ id, words, ...row }) => ({
      ...{ id, dueOn: row.due_on, forId: row.for_id, doneAt: row.done_at },
      words: await ctx.vault.open(words, taskOf(id)),
    })),
  );

const openReports = (ctx: Ctx, rows: CaseRows['reports']): Promise<CaseView['reports']> =>
  Promise.all(
    rows.map(async ({ id, opened_at: openedAt, particulars: value, ending, referral_id: referralId }) => ({
      ...{ id, openedAt, referralId },
      ...(await openJson(ctx, { value, bound: reportOf(id) }, Particulars)),
      ending: ending && (await openJson(ctx, { value: ending, bound: endingOf(id) }, ReportEnding)),
    })),
  );

const openFollowUps = (ctx: Ctx, rows: CaseRows['followUps']): Promise<CaseView['followUps']> =>
  Promise.all(
    rows.map(async ({ id, clock, words, ...row }) => ({
      ...{ clock, dueAt: row.due_at, madeAt: row.made_at, reached: row.reached },
      words: words && (await ctx.vault.open(words, followUpOf(id))),
    })),
  );

const openGlasses = (ctx: Ctx, rows: CaseRows['glasses']): Promise<CaseView['glasses']> =>
  Promise.all(
    rows.map(async ({ id, reason, ...row }) => ({
      ...{ id, personId: row.person_id, brokenAt: row.broken_at, endsAt: row.ends_at },
      ...{ reviewOn: row.review_on, wasRight: row.was_right },
      reason: await ctx.vault.open(reason, reasonOf(id)),
    })),
  );

const reasonNamed = (why: string): WallReason => wallReasons.find((one) => one === why) ?? 'named';

const openWalls = (ctx: Ctx, rows: CaseRows['walls']): Promise<CaseView['walls']> =>
  Promise.all(
    rows.map(async ({ id, why, ...wall }) => ({
      ...{ personId: wall.person_id, homeId: wall.home_id, divisionCode: wall.division_code },
      why: reasonNamed(await ctx.vault.open(why, wallOf(id))),
    })),
  );

async function openPlan(ctx: Ctx, row: CaseRows['plan']): Promise<CaseView['plan']> {
  return row ? { words: await ctx.vault.open(row.words, planOf(row.id)), writtenAt: row.written_at } : null;
}

/** Every sealed word of it, opened; nothing is kept of what was opened. */
export async function openWords(ctx: Ctx, row: CaseRow, rows: CaseRows) {
  const [request, closing, notes, parties, sessions] = await Promise.all([
    openRequest(ctx, rows.request),
    openClosing(ctx, row),
    openNotes(ctx, rows.notes),
    openParties(ctx, rows.parties),
    openSessions(ctx, rows.sessions),
  ]);
  const [tasks, reports, answers, followUps, glasses, plan, walls] = await Promise.all([
    openTasks(ctx, rows.tasks),
    openReports(ctx, rows.reports),
    openAnswers(ctx, rows.screens),
    openFollowUps(ctx, rows.followUps),
    openGlasses(ctx, rows.glasses),
    openPlan(ctx, rows.plan),
    openWalls(ctx, rows.walls),
  ]);
  const asked = { reports, answers };
  return { request, closing, notes, parties, sessions, tasks, ...asked, followUps, glasses, plan, walls };
}
