import type { seats as source } from '../../zh-Hans/office/seats.ts';

const team =
  'In her teams the others carry on. Where nobody is left the desk is told, and one of it takes the case over.';
const talks =
  'Unless she has another seat, or gets one within six hours, talks that wait for her are called off; those that begin within two hours, at once. Whoever comes is told in the way that was agreed.';
const requests =
  'What she has taken stays under her name; once she has no other seat, anybody of the rights desk may give it on.';

export const seats: typeof source = {
  title: 'Who sits at the desk',
  lead: 'The district office says who works at the rights desk, listens, mediates or looks over who read what. She may begin once she is through the second door.',
  none: 'Nobody yet. Seat one at the rights desk first, or nobody reads what is asked.',
  done: 'Noted. It holds from her next page on.',
  someone: 'a colleague without a name',
  since: (day) => `since ${day}`,
  give: 'Give somebody a seat',
  giveDo: 'Give her the seat',
  itIsShe: 'It is she: give her the seat',
  isItShe: (name, phone) =>
    `Whoever signs in with this phone is ${name} (${phone}). If it is she, press once more.`,
  seat: 'Which seat',
  chooseSeat: 'Choose a seat',
  who: 'Who',
  byPhone: 'Not on the list: by phone',
  phone: 'Her phone',
  phoneHint: 'Not needed where you have chosen somebody above. She must have signed in with it once.',
  why: 'Why she',
  whyHint: 'One sentence. She reads it too; write nothing of others.',
  notHere: 'Not given here',
  notHereWhy:
    'Who leads a case is said in its team. Who works in the district office is said by the machine room.',
  from: 'Since',
  by: 'Given by',
  machineRoom: 'the machine room',
  endTitle: (name, seat) => `End the seat of ${name} (${seat})?`,
  followsTitle: 'What follows',
  followsAlways: 'From her next page on she sees nothing of this seat. What she wrote stays, under her name.',
  follows: {
    rights: [requests, team, 'Her turns of duty must be given to others.', talks],
    counsellor: [requests, talks, team],
    mediator: [
      requests,
      talks,
      'What she mediates the team carries on, or another mediator.',
      'What she noted of talks with one side alone only she can open; nobody after her reads it.',
      team,
    ],
    auditor: ['Somebody else must look over who read a case.'],
  },
  last: {
    rights: 'She is the only one at the rights desk. Seat another first, or nobody reads what is asked.',
    counsellor: 'She is the only counsellor.',
    mediator: 'She is the only mediator.',
    auditor: 'She is the only one who looks over who read what.',
  },
  endWhy: 'Why it ends',
  end: 'End her seat',
  endNot: 'Leave it',
};
