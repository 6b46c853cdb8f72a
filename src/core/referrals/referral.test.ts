import { expect, test } from 'vitest';
import { maySteps, referralStateOf, referralStates, stepsFrom, type Course, type Step } from './referral.ts';

const now = new Date('2026-12-20T02:00:00Z');
const later = new Date('2026-12-30T02:00:00Z');

const sent: Course = {
  ...{ consentWithdrawnAt: null, answerBy: later },
  ...{ link: { expiresAt: new Date('2026-12-23T02:00:00Z'), deadAt: null } },
  ...{ openedAt: null, receivedAt: null, remindedAt: null, urgedAt: null },
  ...{ answeredAt: null, closedAt: null },
};

/** What each step writes down. */
const done: Readonly<Record<Step, Partial<Course>>> = {
  open: { openedAt: now },
  'link-anew': { link: { expiresAt: new Date('2027-01-10T02:00:00Z'), deadAt: null } },
  receive: { receivedAt: now },
  remind: { remindedAt: now },
  urge: { urgedAt: now },
  answer: { answeredAt: now },
  close: { closedAt: now },
};

/** What happens without anybody's step. */
const befalls: readonly Partial<Course>[] = [
  { consentWithdrawnAt: now },
  { link: { expiresAt: new Date('2026-12-23T02:00:00Z'), deadAt: now } },
];

function reached(): Set<string> {
  const seen = new Set<string>();
  const open: [Course, Date][] = [
    [sent, now],
    [sent, later],
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const [course, at] = next;
    const key = JSON.stringify([course, at]);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const step of maySteps(referralStateOf(course, at))) open.push([{ ...course, ...done[step] }, at]);
    for (const change of befalls) open.push([{ ...course, ...change }, at]);
  }
  return new Set(
    [...seen].map((key) => {
      const [course, at]: [Course, string] = JSON.parse(key);
      return referralStateOf(revived(course), new Date(at));
    }),
  );
}

const revived = (course: Course): Course => ({
  ...course,
  link: course.link && { ...course.link, expiresAt: new Date(course.link.expiresAt) },
});

test('each state is reached by steps that somebody may take, and by what befalls a referral', () => {
  expect([...reached()].toSorted()).toEqual([...referralStates].toSorted());
});

test('each state but the last leads on to its end', () => {
  for (const state of referralStates) {
    const steps = maySteps(state);
    const leadsOn = steps.includes('close') || steps.includes('answer') || state === 'closed';
    expect([state, leadsOn]).toEqual([state, true]);
  }
  expect(maySteps('closed')).toEqual([]);
});

test('nothing is opened that is withdrawn, expired or dead, and nothing is closed that waits for an answer', () => {
  const opens: readonly string[] = stepsFrom.open;
  expect(['withdrawn', 'expired', 'dead', 'opened', 'closed'].filter((one) => opens.includes(one))).toEqual(
    [],
  );
  const closes: readonly string[] = stepsFrom.close;
  expect(['sent', 'opened', 'received', 'reminded', 'urged'].filter((one) => closes.includes(one))).toEqual(
    [],
  );
});

test('what she withdrew stands as withdrawn, whatever was read before', () => {
  const read = { ...sent, openedAt: now, receivedAt: now, consentWithdrawnAt: now };
  expect(referralStateOf(read, now)).toBe('withdrawn');
});
