import { isoWithOffset } from '../../src/core/shared/dates.ts';
import type { Targets } from '../ground/furnish.ts';

export type Side = 'ours' | 'control';
export type WorkName = 'town' | 'search' | 'near' | 'sign-up' | 'kept' | 'wanted' | 'case' | 'page' | 'visit';

/** A request, and what its answer must look like to count. */
export type Ask = {
  method?: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

/** The answer's status, and text that must stand in its body. */
export const wanted: Record<WorkName, { status: number; text: string }> = {
  town: { status: 200, text: '{"items":[{"id":"' },
  search: { status: 200, text: '{"items":[{"id":"' },
  near: { status: 200, text: '{"items":[{"id":"' },
  'sign-up': { status: 201, text: '"status":"confirmed"' },
  kept: { status: 201, text: '"status":"confirmed"' },
  wanted: { status: 201, text: '"status":"confirmed"' },
  case: { status: 200, text: '陪她去医院' },
  page: { status: 200, text: '<a ' },
  visit: { status: 201, text: '"dueOn"' },
};

/** Spreads neighbouring numbers over all of a list (Knuth's multiplicative hash). */
const pick = (list: readonly string[], nth: number): string =>
  list[(Math.imul(nth, 0x9e37_79b1) >>> 0) % list.length] ?? '';

/** Made anew for each request: autocannon writes the length of a body among the headers that it is given. */
const json = () => ({ 'content-type': 'application/json' });

function signUp(
  side: Side,
  targets: Targets,
  { nth, id, path }: { nth: number; id: string; path: string },
): Ask {
  const resident = nth % targets.tokens.length;
  if (side === 'control' && path !== 'kept') {
    const body = JSON.stringify({ personId: targets.personIds[resident] });
    return { method: 'POST', path: `/${path}/${id}/signups`, headers: json(), body };
  }
  const headers = {
    ...json(),
    authorization: `Bearer ${targets.tokens[resident]}`,
    'idempotency-key': `bench-${path}-${nth}`,
  };
  const at = side === 'control' ? `/${path}/${id}/signups` : `/api/v1/activities/${id}/signups`;
  return { method: 'POST', path: at, headers, body: '{}' };
}

/** Round by round another one for each resident; `from`: so many rounds on, where no other work asks. */
function randomActivity({ activityIds, tokens }: Targets, nth: number, from = 0): string {
  const round = Math.floor(nth / tokens.length) + from;
  return activityIds[((nth % tokens.length) * 7919 + round) % activityIds.length] ?? '';
}

/** The nth request of a work; no two sign-ups name the same person and activity. */
export const asks: Record<WorkName, (side: Side, targets: Targets, nth: number) => Ask> = {
  town: (side, { towns }, nth) => {
    const code = pick(towns, nth);
    return { path: side === 'ours' ? `/api/v1/homes?division=${code}&limit=20` : `/towns/${code}/homes` };
  },
  search: (side, { words }, nth) => {
    const word = encodeURIComponent(pick(words, nth));
    return { path: side === 'ours' ? `/api/v1/homes?q=${word}&limit=20` : `/words/${word}/homes` };
  },
  near: (side, { points }, nth) => {
    const near = pick(points, nth);
    return { path: side === 'ours' ? `/api/v1/homes?near=${near}&limit=20` : `/homes?near=${near}` };
  },
  'sign-up': (side, targets, nth) =>
    signUp(side, targets, { nth, id: randomActivity(targets, nth), path: 'activities' }),
  kept: (side, targets, nth) => {
    const id = randomActivity(targets, nth, targets.activityIds.length / 4);
    return signUp(side, targets, { nth, id, path: 'kept' });
  },
  wanted: (side, targets, nth) => {
    const id = targets.wantedIds[Math.floor(nth / targets.tokens.length)] ?? '';
    return signUp(side, targets, { nth, id, path: 'wanted' });
  },
  case: (side, { caseIds, clearCaseIds, caseworker }, nth) => ({
    path: `/desk/cases/${pick(side === 'ours' ? caseIds : clearCaseIds, nth)}`,
    headers: { cookie: `weijia.session=${encodeURIComponent(caseworker)}` },
  }),
  page: (side, { points }, nth) => {
    const near = pick(points, nth);
    return { path: side === 'ours' ? `/homes?near=${near}` : `/?near=${near}` };
  },
  visit: (side, { visited }, nth) => {
    const { token = '', personId } = visited[nth % visited.length] ?? {};
    const visit = {
      clientId: crypto.randomUUID(),
      personId,
      channel: 'phone',
      visitedAt: isoWithOffset(new Date()),
    };
    const headers = { ...json(), authorization: `Bearer ${token}` };
    return {
      method: 'POST',
      path: side === 'ours' ? '/api/v1/visits' : '/visits',
      headers,
      body: JSON.stringify(visit),
    };
  },
};
