import { listAnnouncements } from '../../core/announcements/list-announcements.ts';
import { showAnnouncement } from '../../core/announcements/show-announcement.ts';
import { showMerger } from '../../core/mergers/show-merger.ts';
import { listHomesBelow } from '../../core/homes-below/list-homes-below.ts';
import { listVillagesBelow } from '../../core/homes-below/list-villages-below.ts';
import { listedStates, sortsOfHomes } from '../../core/homes-below/home-below.ts';
import { showHomeBelow } from '../../core/homes-below/show-home-below.ts';
import { showReach } from '../../core/homes-below/show-reach.ts';
import { notFound } from '../../core/shared/errors.ts';
import type { PageRequest } from '../request-context.ts';
import { asking } from './json-door.ts';
import { announcementRead, homeRead, homesRead, placesRead, reachRead } from './places-read.ts';

const oneOf = <T extends string>(choices: readonly T[], text: string | null): T | undefined =>
  choices.find((choice) => choice === text);

type Asked = (page: Pick<PageRequest, 'ctx' | 'language'>, params: URLSearchParams) => Promise<unknown>;

const homes: Asked = async ({ ctx, language }, params) => {
  const listed = await listHomesBelow(ctx, {
    town: params.get('town') || undefined,
    state: oneOf(listedStates, params.get('state')),
    q: params.get('q') ?? '',
    sort: oneOf(sortsOfHomes, params.get('sort')) ?? 'village',
    cursor: params.get('cursor') || undefined,
  });
  return homesRead(listed, language);
};

const announcements: Asked = async ({ ctx, language }, params) => {
  const listed = await listAnnouncements(ctx, { cursor: params.get('cursor') || undefined });
  return { ...listed, items: listed.items.map((said) => announcementRead(said, language)) };
};

const idIn = (params: URLSearchParams) => params.get('id') ?? '';

const asked: Readonly<Record<string, Asked>> = {
  reach: async ({ ctx, language }) => reachRead(await showReach(ctx), language),
  homes,
  home: async ({ ctx, language }, params) => homeRead(await showHomeBelow(ctx, idIn(params)), language),
  villages: async ({ ctx, language }, params) =>
    placesRead(await listVillagesBelow(ctx, params.get('town') ?? ''), language),
  merger: ({ ctx }, params) => showMerger(ctx, idIn(params)),
  announcements,
  announcement: async ({ ctx, language }, params) =>
    announcementRead(await showAnnouncement(ctx, idIn(params)), language),
};

export const loader = asking((page, params) => {
  const what = params.get('what') ?? '';
  const ask = Object.hasOwn(asked, what) ? asked[what] : undefined;
  if (!ask) throw notFound();
  return ask(page, params);
});
