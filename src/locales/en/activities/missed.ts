import type { missed as source } from '../../zh-Hans/activities/missed.ts';

export const missed: typeof source = {
  rule: ({ times, withinDays, forDays }) =>
    `The district’s rule: after ${times} places kept within ${withinDays} days without coming or saying so, you sign up yourself only from 24 hours before the start, for ${forDays} days.`,
  never:
    'If you cannot come, give your place back and nothing counts. Elders, relatives you sign up, and days when you were ill or busy never count; dropping in and asking for help are open as ever.',
  held: (day) => `Until ${day} you can sign up yourself only from 24 hours before the start.`,
  heldWhy: 'A few times lately you had a place, did not come and did not say so.',
  heldSee: '“My page” shows which; if you were ill or busy, say so there and it does not count.',
  heldCall: (phone) => `To be sure of a place sooner, ring ${phone} and they will sign you up.`,
  heldTell: 'To be sure of a place sooner, tell the host and they will sign you up.',
  heldOthers:
    'You sign up your relatives as ever. If you are an elder yourself, say so in the numbers below and sign up as ever.',
  mine: 'Signing up yourself, for now',
  mineWhy:
    'These times you had a place and did not come or say so. Were you ill or busy? Open it and say so; then it does not count.',
  counted: 'You had a place, did not come and did not say so. The district’s rule counts this one.',
  excuseUntil: (day) =>
    `If you were ill or busy, say so and it does not count. Nobody asks why. You can say so until ${day}.`,
  excuse: 'I was ill or busy that day',
  excuseLate: 'The time to say so yourself is over. If something came up, tell the host; she can change it.',
  excused: 'Fine, this one does not count.',
  hostCounted:
    'She had a place, did not come and did not say so. The district’s rule counts this one; only she and you see it.',
  hostExcuse: 'She was ill or busy, do not count it',
  sparing: 'Does staying away count?',
  sparingLead: 'The district has set a rule on missed places. It never touches help and advice.',
  byItself:
    'By its name this one is for help, or it is for elders: the rule does not touch it, and you need do nothing.',
  saidByHost: 'You have said that people come to this for help or advice; staying away does not count.',
  touched: 'For now the rule touches this one.',
  spare: 'People come to this for help or advice, do not count it',
  unspare: 'They do not, keep to the rule',
  office: {
    title: 'Places kept and missed',
    lead: 'Without a rule nothing follows. With one, she only waits until 24 hours before the start to sign up herself; the host may sign her up at any time.',
    off: 'There is no rule now; nothing follows from staying away.',
    since: (day) => `A rule stands since ${day}.`,
    times: 'How many times',
    timesHint: '2 to 5 times',
    withinDays: 'Within how many days',
    withinDaysHint: '30 to 180 days',
    forDays: 'For how many days she waits',
    forDaysHint: '7 to 30 days',
    set: 'Set this rule',
    change: 'Change it to this',
    end: 'Do away with the rule',
    saved: 'Done. It is now told wherever people sign up.',
    ended: 'Done, there is no rule any more.',
    never: [
      'It counts from the day it is set; a change begins anew, and nothing from before counts.',
      'Elders, relatives, places taken by somebody else or given from the queue never count, nor does what was moved to another time or place.',
      'Where she was ill or busy, she or the host says so and it does not count. Nobody asks why.',
      'The rule never touches help, advice and what is for elders. Nobody is kept from dropping in or asking for help.',
      'Who stayed away is seen by herself and by the host of that home alone. There is no list, no number and no ranking, nor do you see any here.',
    ],
  },
};
