import { z } from 'zod';
import { isId } from '../shared/ids.ts';
import { line, paragraph } from '../shared/text.ts';
import { audiences, audiencesIn, mostPlaces } from './activity.ts';

const hoursAtMost = 24 * 14;

export const id = z.string().refine(isId, { error: 'id-shape' });

/** What a host says of an activity, field by field; a draft, an announcement and a change share them. */
export const activityFields = {
  title: line(1, 60),
  summary: paragraph(0, 2000),
  bring: line(0, 200).nullable(),
  leader: line(0, 60).nullable(),
  forWhom: z.array(z.enum(audiences)).max(audiences.length).transform(audiencesIn),
  startsAt: z.date(),
  endsAt: z.date(),
  placeId: id.nullable(),
  /** Seats; null means that nobody needs to sign up. */
  capacity: z.number().int().min(1).max(mostPlaces).nullable(),
};

type Times = { startsAt: Date; endsAt: Date };

export const endsAfterStart = ({ startsAt, endsAt }: Times): boolean => endsAt > startsAt;

export const endsInTime = ({ startsAt, endsAt }: Times): boolean =>
  endsAt.getTime() - startsAt.getTime() <= hoursAtMost * 3_600_000;
