import type { RequestItem } from '../../../core/requests/queue/present-item.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import type { Tone } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../moments.ts';

const minute = 60_000;
const hour = 60 * minute;

type Clocked = Pick<RequestItem, 'status' | 'outcome' | 'isHomesTask' | 'dueAt' | 'nextContactAt'>;
type Said = { text: string; tone: Tone };

/** How a request's clock stands, as people say it: how long there is to answer, how late it is, when she hears next. */
export function clockWords(request: Clocked, now: Date, { requests, dates }: Sentences): Said {
  const { status, outcome, isHomesTask, dueAt, nextContactAt } = request;
  if (outcome !== null) return { text: requests.outcome[outcome], tone: 'plain' };
  if (nextContactAt !== null) {
    const text = requests.nextAt(dates.stamp(momentOf(nextContactAt, now)));
    return { text, tone: nextContactAt <= now ? 'alarm' : 'calm' };
  }
  if (status === 'answered') return { text: requests.status.answered, tone: 'calm' };
  if (dueAt !== null) return untilDue(dueAt.getTime() - now.getTime(), requests);
  return { text: isHomesTask ? requests.noClock : requests.status[status], tone: 'plain' };
}

function untilDue(ms: number, requests: Sentences['requests']): Said {
  if (ms <= 0) return { text: requests.late(Math.floor(-ms / hour)), tone: 'alarm' };
  const hours = Math.floor(ms / hour);
  if (hours >= 48) return { text: requests.leftDays(Math.floor(hours / 24)), tone: 'plain' };
  const left = { hours, minutes: Math.max(1, Math.floor(ms / minute)) };
  return { text: requests.left(left.hours, left.minutes), tone: hours < 4 ? 'alarm' : 'sun' };
}
