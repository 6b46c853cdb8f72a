/** What a woman needs, passed on with her yes. */
export const needs = {
  way: 'She needs a hand with something',
  titleOf: (name: string) => `${name} needs a hand`,
  lead: 'It is passed on only with her yes. Of what she said nothing stays with you.',
  notThis:
    'If somebody hurts or frightens her, do not write it here: ask her to use “I want to talk to someone” herself, or to ring 12338; in danger 110.',
  text: 'What she needs',
  textHint: 'In her words. Read it back to her.',
  reader: 'Who gets it',
  readerHint: 'Ask her first who may know.',
  toHome: (home: string) => `The host of ${home}`,
  toDistrict: 'The district’s desk, and nobody of her village',
  number: 'Where to ring her (may stay empty)',
  numberHint: 'Seen only by who works on it.',
  saidYes: 'She heard what is written and who gets it, and said yes',
  saidYesHint: 'Without her yes nothing is passed on.',
  send: 'Pass it on',
  sentTitle: 'Passed on',
  sentLead:
    'Read the code to her and ask her to write it down. With it she sees how far it is; it stands here only once.',
};
