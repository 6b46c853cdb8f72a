import type { AnswerKey } from '../deeds/record-deed.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { prefixOf } from '../divisions/division.ts';
import type { HomeFact } from '../homes/home.ts';
import type { OpeningHours } from '../homes/hours.ts';
import { openHome, type OpenHome } from '../homes/open-home.ts';
import type { LatLng } from '../homes/position.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { asSystem } from '../shared/transaction.ts';
import { findUsualTitle } from './home-below-queries.ts';

/** What an office says of a home that it founds. */
export type Founding = {
  name: string;
  kind: OpenHome['kind'];
  villageCode: string;
  at: LatLng;
  address: string | null;
  addressHidden: boolean;
  phone: string | null;
  hours: OpeningHours;
  /** Null: as leaders are called in her part of the tree. */
  leaderTitle: string | null;
  leaderName: string | null;
  /** The sign at its door. */
  place: string | null;
  tagline: string | null;
  facts: HomeFact[];
  opensNow: boolean;
};

/** What a new home looks like until its host says more. */
const untold = {
  ...{ offers: [], dropIn: null, teams: [], style: { accent: null, emblem: null } },
  ...{ demonstration: false, synthetic: false },
};

async function titleFor(ctx: PersonCtx, { kind, leaderTitle }: Founding): Promise<string> {
  const usual = await findUsualTitle(ctx.db, prefixOf(ctx.cell.divisionCode), kind);
  return leaderTitle ?? usual ?? '微家长';
}

/**
 * Part of the verbs by which an office founds a home, after they have judged the village: only the system writes new homes, so it does
 * that for her. Returns the new home's id.
 */
export async function foundAt(ctx: PersonCtx, founding: Founding, answer?: AnswerKey): Promise<string> {
  const { villageCode: divisionCode, at, leaderTitle: _, leaderName, place, opensNow, ...home } = founding;
  const leader = { title: await titleFor(ctx, founding), name: leaderName };
  const places: OpenHome['places'] = place === null ? [] : [{ name: place, sign: place, kind: 'venue' }];
  const homeId = await asSystem(ctx, (ctx) =>
    openHome(ctx, { ...untold, ...home, ...at, divisionCode, leader, places, opensLater: !opensNow }),
  );
  await recordDeed(ctx, { verb: 'found-home', subjectId: homeId, homeId, answer });
  return homeId;
}
