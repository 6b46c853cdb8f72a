import type { deputies as source } from '../../zh-Hans/account/deputies.ts';

export const deputies: typeof source = {
  title: 'Standing in',
  lead: 'When you are busy, somebody you trust can keep the home for some days.',
  ofHome: (home: string) => `${home}: who stands in`,
  none: 'Nobody stands in now.',
  someone: 'Somebody without a name yet',
  until: (day: string) => `Until ${day}`,
  openEnd: 'No last day set',
  end: 'Take it back',
  add: 'Ask somebody to stand in',
  home: 'Which home',
  phone: 'Her mobile number',
  phoneHint: '11 digits; she must have signed in with it once',
  lastDay: 'Last day',
  lastDayHint: 'It ends by itself at midnight that day',
  name: 'Let her stand in',
  may: 'She may do what you may at this home: announce activities, see lists, mark who came. She cannot ask others. Each step is kept under her own name.',
  named: 'Done. She can keep the home from now on, and sees it on her own page.',
  ended: 'Taken back. It ends for her at once.',
  mine: 'For whom I stand in',
  giveBack: 'Give it back',
};
