import { phoneOf, type Hand, type Hands } from '../e2e/support/hands.ts';

const firstOn = async (hand: Hand, page: string, words: string): Promise<string> => {
  const text = await (await hand.get(page)).text();
  const row = text.split('<li').find((one) => one.includes(words)) ?? '';
  return /href="(\/desk\/requests\/[0-9a-f-]{36})"/.exec(row)?.[1] ?? '';
};

/** Everyday trouble of nobody: a stove and a form. What is told by itself is in no picture. */
async function askThings(byHand: Hands, home: string): Promise<void> {
  const resident = await byHand(phoneOf('resident2'));
  const homeId = home.slice(-36);
  const things = [
    ['need', '炉子不着了，找不到人修。'],
    ['talent', '会剪窗花，腊月里有空。'],
  ] as const;
  for (const [door, text] of things) {
    const form = { text, door, homeId, name: '田婶', number: '0532 8888 0000', key: `picture-${door}` };
    await resident.post(`/doors/${door}?home=${homeId}`, { form });
  }
}

/** The rights desk with two things that wait, and one of them open. */
export async function requestPages(
  byHand: Hands,
  home: string,
): Promise<{ hand: Hand; paths: Record<string, string> }> {
  await askThings(byHand, home);
  const rights = await byHand(phoneOf('rights'));
  const taken = [
    ['question', '医保卡丢了，去哪儿补。'],
    ['need', '想找人教教怎么用手机挂号。'],
  ] as const;
  for (const [door, text] of taken) {
    const form = {
      text,
      door,
      channel: 'hotline',
      way: 'phone',
      number: '0532 8888 0000',
      key: `picture-${door}`,
    };
    await rights.post('/desk/requests/new', { form });
  }
  const one = await firstOn(rights, '/desk/requests', '想问问');
  const paths = {
    requests: '/desk/requests',
    request: one,
    down: '/desk/requests/new',
    duty: '/desk/requests/duty',
  };
  return { hand: rights, paths };
}
