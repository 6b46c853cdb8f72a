import { beforeAll, expect, inject, test } from 'vitest';
import { demoCast } from '../../../db/seeds/demo/demo-cast.ts';
import { byHand } from '../support/sign-in.ts';
import { newPhone } from '../support/hands.ts';
import { everyPage, eyesOf, type Scene } from '../support/scene.ts';
import { strangeWords } from '../support/tongues.ts';
import { phone, visit } from '../support/visit.ts';

/** Titles, homes and people stand inside of sentences too, where no mark of their language fits. */
const names = [
  ...['磕年饽饽', '还没定的事', '泉心泉意·妇女微家', '泉东新村', '没有这样的地方', '简体', '繁體'],
  ...['王大娘', '李婶', '孙大姐', '周大娘', '姜婶', '路过的', '热水壶漏水，换一把吧'],
  ...demoCast.map(({ name }) => name),
];

/**
 * The parts of pages alone; what she reads whole of her own words; papers, which are Chinese in every language; the names
 * of those who come, in one sentence; and a guide that names other houses' programs.
 */
const notJudged =
  /^\/demo\/gallery|^\/me\/record|^\/desk\/(today|office\/help)|\/(relay|loudspeaker|week|questions)(\/|$)/;

const resident = newPhone();
let scenes: Scene[] = [];
let eyes: Awaited<ReturnType<typeof eyesOf>>;
beforeAll(async () => {
  scenes = (await everyPage(byHand, resident)).filter(({ path }) => !notJudged.test(path));
  eyes = await eyesOf(byHand, resident);
});

test.each(['en', 'zh-Hant'] as const)(
  'in %s every page speaks its language, and what is in another one says so',
  async (language) => {
    const faults: string[] = [];
    for (const as of ['stranger', 'resident', 'host'] as const) {
      const page = await visit({ viewport: phone, storageState: eyes[as] });
      await page.context().addCookies([{ name: 'language', value: language, url: inject('demo').url }]);
      for (const { path } of scenes.filter((scene) => scene.as === as)) {
        await page.goto(path);
        faults.push(...(await strangeWords(page, language, names)));
      }
    }
    expect(faults).toEqual([]);
  },
  120_000,
);
