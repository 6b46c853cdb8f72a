import { randomUUID } from 'node:crypto';
import type { Hand } from '../hands.ts';

const village = '370215004210';

/** An executive writes the same woman down twice, or thrice. */
export async function writeDown(executive: Hand, name: string, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) {
    const form = { act: 'join', name, villageCode: village, saidYes: 'phone', key: randomUUID() };
    await executive.post('/desk/links', { form });
  }
}

/** Some who may be one woman, in one long word; of two of them the office has said that they are. */
export async function twoOfOne({ executive, office }: { executive: Hand; office: Hand }): Promise<void> {
  await writeDown(executive, 'w'.repeat(30), 3);
  const page = await (await office.get('/desk/same')).text();
  const of = /name="of" value="([^"]+)"/.exec(page)?.[1] ?? '';
  await office.post('/desk/same', { form: { act: 'same', of, key: randomUUID() } });
}
