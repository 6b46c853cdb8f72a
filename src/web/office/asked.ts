import { listAnnouncements } from '../../core/announcements/list-announcements.ts';
import { showAnnouncement } from '../../core/announcements/show-announcement.ts';
import { showMerger } from '../../core/mergers/show-merger.ts';
import { listHomesBelow } from '../../core/homes-below/list-homes-below.ts';
import { listVillagesBelow } from '../../core/homes-below/list-villages-below.ts';
import { listedStates, sortsOfHomes } from '../../core/homes-below/home-below.ts';
import { showHomeBelow } from '../../core/homes-below/show-home-below.ts';
import { showReach } from '../../core/homes-below/show-reach.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { notFound } from '../../core/shared/errors.ts';
import { asking } from './json-door.ts';

const oneOf = <T extends string>(choices: readonly T[], text: string | null): T | undefined =>
  choices.find((choice) => choice === text);

const homes = (ctx: Ctx, params: URLSearchParams) =>
  listHomesBelow(ctx, {
    town: params.get('town') || undefined,
    state: oneOf(listedStates, params.get('state')),
    q: params.get('q') ?? '',
    sort: oneOf(sortsOfHomes, params.get('sort')) ?? 'village',
    cursor: params.get('cursor') || undefined,
  });

type Asked = (ctx: Ctx, params: URLSearchParams) => Promise<unknown>;

const idIn = (params: URLSearchParams) => params.get('id') ?? '';

const asked: Readonly<Record<string, Asked>> = {
  reach: showReach,
  homes,
  home: (ctx, params) => showHomeBelow(ctx, idIn(params)),
  villages: (ctx, params) => listVillagesBelow(ctx, params.get('town') ?? ''),
  merger: (ctx, params) => showMerger(ctx, idIn(params)),
  announcements: (ctx, params) => listAnnouncements(ctx, { cursor: params.get('cursor') || undefined }),
  announcement: (ctx, params) => showAnnouncement(ctx, idIn(params)),
};

export const loader = asking(({ ctx }, params) => {
  const what = params.get('what') ?? '';
  const ask = Object.hasOwn(asked, what) ? asked[what] : undefined;
  if (!ask) throw notFound();
  return ask(ctx, params);
});
