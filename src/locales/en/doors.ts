import type { doors as source } from '../zh-Hans/doors.ts';

export const doors: typeof source = {
  talk: 'Talk to someone',
  talkWhy: 'Sad, worried, in trouble at home or afraid: you can say it.',
  doorsTitle: 'Also',
  talent: 'I can do something',
  need: 'I need a hand',
  question: 'I have a question',
  conflict: 'Help us make peace',
  notOnlineYet: 'For now this works by phone or in person; you cannot write it here yet.',
  talkLead: 'Someone will listen. Ring, or come to a home and sit down to talk.',
  talkDanger: 'If someone hurts or threatens you, call 110 first.',
  talkTrace:
    'Calls stay in the phone’s call list and on the bill. If someone may look, use another phone or come to a home.',
  talentLead:
    'Cutting hair, paper cutting, singing: all of it helps. Tell them at a home, or ring, and they will find who needs it.',
  needLead: 'Short of hands or of things, or in a hard time: come to a home, or ring.',
  questionLead: 'About the family, the children, papers and offices: ask anything.',
  conflictLead: 'Between couples, in-laws or neighbours: someone will sit down with you all.',
  phones: 'Numbers you can ring',
  phoneFor: {
    110: 'In danger: the police',
    120: 'Hurt: an ambulance',
    12338: 'The women’s line, for any trouble',
    12348: 'The law line, a lawyer for free',
    12356: 'The mental health line, when you cannot sleep or go on',
  },
  comeIn: 'Come to a home',
  comeInWhy: 'No sign-up, no name. Sit down and have some water.',
};
