import { listMyHomes } from '../../core/homes/list-my-homes.ts';
import { showMe } from '../../core/people/show-me.ts';
import { hereAmong } from './here-among.ts';
import { localPath } from '../local-path.ts';
import { goTo, loading } from '../page-request.ts';
import { cookieOf, preferenceCookies } from '../preferences.ts';
import { doorBefore, waitsAtOfficeDoor } from './second-step/office-door.ts';

/** On another phone she finds her large letters, her language and her village again; what this phone chose stays. */
export const loader = loading(async (page, { request }) => {
  const ctx = hereAmong(await page.everywhere(), page.ctx);
  const next = localPath(new URL(request.url).searchParams.get('next'));
  const [me, homes] = await Promise.all([showMe(ctx), listMyHomes(ctx)]);
  const chosenHere = (name: string) => cookieOf(request.headers.get('cookie'), name) !== undefined;
  // A host comes for her list of today; whoever works in an office is asked for more on her way.
  const going = next === '/' && homes.length > 0 ? '/desk/today' : next;
  throw goTo(
    (await waitsAtOfficeDoor(page)) ? doorBefore(going) : going,
    preferenceCookies({
      ...(me.largeText && !chosenHere('size') && { largeText: true }),
      ...(me.language !== 'zh-Hans' && !chosenHere('language') && { language: me.language }),
      ...(me.villageCode !== null && !chosenHere('village') && { villageCode: me.villageCode }),
    }),
  );
});
