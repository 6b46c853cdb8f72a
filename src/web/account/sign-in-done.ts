import { showMe } from '../../core/people/show-me.ts';
import { deskOf } from './desk-of.ts';
import { hereAmong } from './here-among.ts';
import { localPath } from '../local-path.ts';
import { goTo, loading } from '../page-request.ts';
import { cookieOf, preferenceCookies } from '../preferences.ts';
import { doorBefore, waitsAtOfficeDoor } from './second-step/office-door.ts';

/** On another phone she finds her large letters, her language and her village again; what this phone chose stays. */
export const loader = loading(async (page, { request }) => {
  const hers = await page.everywhere();
  const ctx = hereAmong(hers, page.ctx);
  const next = localPath(new URL(request.url).searchParams.get('next'));
  const me = await showMe(ctx);
  const chosenHere = (name: string) => cookieOf(request.headers.get('cookie'), name) !== undefined;
  // A host comes for her list of today, an officer for her desk; an office asks for more on the way.
  const going = next === '/' ? ((await deskOf(hers)) ?? next) : next;
  throw goTo(
    (await waitsAtOfficeDoor(page)) ? doorBefore(going) : going,
    preferenceCookies({
      ...(me.largeText && !chosenHere('size') && { largeText: true }),
      ...(me.language !== 'zh-Hans' && !chosenHere('language') && { language: me.language }),
      ...(me.villageCode !== null && !chosenHere('village') && { villageCode: me.villageCode }),
    }),
  );
});
