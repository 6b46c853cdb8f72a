import type { Page } from 'playwright-core';
import { phoneOf } from './hands.ts';
import { visitAs } from './sign-in.ts';
import { talk } from './talk.ts';
import { follow, visit } from './visit.ts';

type Asked = { javaScriptEnabled: boolean; words: string; word?: string; number?: string };

/** She asks; 秦大姐 of the rights desk opens it and stays with it. */
export async function staysWith({ javaScriptEnabled, ...telling }: Asked) {
  const her = await visit({ javaScriptEnabled });
  const code = await talk(her, telling);
  const lead = await visitAs(phoneOf('rights'), { javaScriptEnabled });
  await findByCode(lead, code);
  const request = new URL(lead.url()).pathname;
  await follow(lead.getByRole('button', { name: '跟进这件事' }));
  return { her, code, lead, request, at: new URL(lead.url()).pathname };
}

/** From the desk to what somebody with this code has asked. */
async function findByCode(desk: Page, code: string): Promise<void> {
  await desk.goto('/desk/requests/caller');
  await desk.getByLabel('号码或者查询码').fill(code);
  await follow(desk.getByRole('button', { name: '找一找' }));
  await follow(desk.locator('main a[href^="/desk/requests/"]').last());
}
