import { questionCodes, questionOf } from '../../src/core/screens/screen.ts';
import { phoneOf, type Hand, type Hands } from '../e2e/support/hands.ts';

const committee = '北安街道人民调解委员会';

const nothingOfTheKind = questionCodes.filter((code) =>
  ['violence', 'children'].includes(questionOf(code).about),
);

const oneOf = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? '';

/** Somebody rang; the desk writes it down and stays with it. Answers the page of the case. */
async function staysWith(rights: Hand, text: string, key: string): Promise<string> {
  const form = { text, door: 'help', channel: 'hotline', way: 'phone', number: '0532 8888 0000' };
  const taken = await rights.post('/desk/requests/new', { form: { ...form, key } });
  const request = oneOf(/(\/desk\/requests\/[0-9a-f-]{36})/, await taken.text());
  const opened = await rights.post(request, { form: { act: 'open-case', key: `${key}-open` } });
  return new URL(opened.url()).pathname;
}

/** Two families and a wall: asked about violence, both told of their rights, one of them willing. */
async function aDocket(byHand: Hands, rights: Hand): Promise<string> {
  const office = await byHand(phoneOf('district'));
  const registered = { name: committee, number: '即调委 12', from: '2020-01-01', key: 'picture-committee' };
  await office.post('/desk/office/committees', { form: registered });
  const at = await staysWith(rights, '两家共用一面墙，下雨就漏，吵了半年，想当面说开。', 'picture-wall');
  const [screen, docket] = [`${at}/screen`, `${at}/mediation`];
  await rights.post(screen, {
    form: {
      act: 'screen',
      ...Object.fromEntries(nothingOfTheKind.map((code) => [code, 'no'])),
      key: 'picture-screen',
    },
  });
  const committeeId = oneOf(
    /<option value="([0-9a-f-]{36})"[^>]*>北安街道/,
    await (await rights.get(docket)).text(),
  );
  const sides = { 'one-name': '田某', 'other-name': '邱某' };
  const about = { committeeId, dispute: 'neighbours', origin: 'both-applied', facts: '共用的墙下雨就漏。' };
  await rights.post(docket, { form: { act: 'open', ...sides, ...about, key: 'picture-docket' } });
  for (const side of ['one', 'other']) {
    const read = {
      act: 'rights',
      of: side,
      rightsOn: '2026-12-16',
      rightsHow: 'aloud',
      key: `picture-read-${side}`,
    };
    await rights.post(docket, { form: read });
  }
  await rights.post(docket, { form: { act: 'willing', of: 'one', key: 'picture-willing' } });
  return docket;
}

/** One who is afraid to go home: what is planned, what is to be done, an application to the court. */
async function anOrder(rights: Hand): Promise<{ at: string; orders: string }> {
  const at = await staysWith(rights, '他又动手了，我带着孩子在姐姐家，不敢回去。', 'picture-order');
  const [plan, tasks] = ['先住姐姐家；这周把申请递给法院。', ['陪她去医院开证明', '问派出所要回执']];
  await rights.post(at, { form: { act: 'plan', plan, key: 'picture-plan' } });
  for (const [nth, task] of tasks.entries())
    await rights.post(at, { form: { act: 'task', task, dueOn: '2026-12-18', key: `picture-task-${nth}` } });
  const orders = `${at}/orders`;
  const application = {
    ...{ applicantIs: 'herself', applicant: '田某', respondent: '邱某', court: '即墨区人民法院' },
    ...{
      relation: '丈夫',
      courtBecause: 'her-residence',
      'measures-no-violence': 'yes',
      'measures-no-contact': 'yes',
    },
    ...{ facts: '十二月十四日晚在家里被打。', act: 'open', key: 'picture-application' },
  };
  await rights.post(orders, { form: application });
  const orderId = oneOf(/name="of" value="([0-9a-f-]{36})"/, await (await rights.get(orders)).text());
  for (const [step, time] of [
    ['file', '09:00'],
    ['accept', '10:00'],
  ] as const) {
    const form = { act: 'step', of: orderId, step, day: '2026-12-16', time, key: `picture-${step}` };
    await rights.post(orders, { form });
  }
  return { at, orders };
}

/** The cases of the rights desk: a docket under way, and an application that a court has. */
export async function casePages(byHand: Hands): Promise<{ hand: Hand; paths: Record<string, string> }> {
  const rights = await byHand(phoneOf('rights'));
  const docket = await aDocket(byHand, rights);
  const { at, orders } = await anOrder(rights);
  return { hand: rights, paths: { cases: '/desk/cases', case: at, orders, docket } };
}
