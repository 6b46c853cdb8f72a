import type { me as source } from '../zh-Hans/me.ts';

export const me: typeof source = {
  title: 'Mine',
  about: 'About me',
  phone: 'Mobile number',
  name: 'What shall we call you',
  nameHint: 'Any name will do, so that people at the door can greet you.',
  noName: 'No name yet',
  village: 'Village or estate',
  noVillage: 'Not chosen',
  language: 'Language',
  textSize: 'Text size',
  usual: 'Usual',
  large: 'Large text',
  save: 'Keep this',
  saved: 'Kept',
  signups: 'My sign-ups',
  noSignups: 'No sign-ups yet. See what the homes near you do these days.',
  readings: 'Who looked at my record',
  readingsWhy: 'Whoever looked at your record for their work is written down here.',
  noReadings: 'Nobody has looked.',
  reader: (who: string, what: string) => `${who} looked at ${what}`,
  what: {
    record: 'your record',
    roll: 'the list of an activity',
    export: 'your whole record',
    request: 'what you asked',
    links: 'a list of whom she keeps in touch with, with you on it',
  },
  data: 'My record',
  export: 'Save my record',
  exportWhy: 'One file with everything that is held about you here.',
  recordRead: 'Read or print my record',
  recordAt: (when) =>
    `${when}. What matters of what is kept about you is below; all of it is in the file that you can keep.`,
  recordSignup: ({ when, title, home, people, state }) =>
    `${when}, ${home}, “${title}”, ${people === 1 ? '1 person' : `${people} people`}${state}`,
  recordState: {
    offered: ', your turn to answer',
    waiting: ', in the queue',
    withdrawn: ', given back',
    lapsed: ', not answered in time',
  },
  recordQuestions: 'What I asked',
  recordAsked: (when: string, body: string, answer: string | null) =>
    answer === null
      ? `${when} you asked: ${body}`
      : `${when} you asked: ${body}\nThe host answered: ${answer}`,
  recordSaid: (when, body, answer) =>
    answer === null ? `${when} You said: ${body}` : `${when} You said: ${body}\nThe answer: ${answer}`,
  recordRoles: 'Your roles',
  recordRole: (role, from, until) =>
    until === null ? `${role}, since ${from}` : `${role}, ${from} to ${until}`,
  recordPlaced: (title) => `“${title}”: your sign-up was noted`,
  recordElse: 'All else',
  recordOther: (n) => `${n} more lines of who noted what and when are in the file that you can keep.`,
  erase: 'Delete me and my record',
  eraseSure: 'Really delete everything?',
  eraseWhat:
    'Your name, phone, sign-ups and family are deleted and places you hold are given away. This cannot be undone.',
  eraseYes: 'Delete',
  eraseNo: 'Keep my account',
  erased: 'Deleted',
  erasedLead: 'Your account is closed, and this phone is signed out.',
  erasedWhat: [
    'Your name, your phone number and your village are deleted.',
    'Your places in activities to come went to whoever was next.',
    'Your messages and what you wrote to us are deleted.',
  ],
  erasedNot: 'What we cannot delete',
  erasedNotWhat: [
    'Texts on your phone, its list of calls and the phone bill are with you and your phone company.',
    'How many people came to an activity stays, without names.',
  ],
  desk: 'The home’s desk',
  signOut: 'Sign out',
};
