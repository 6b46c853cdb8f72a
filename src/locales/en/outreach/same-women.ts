/** Two whom executives wrote down and who may be one woman. */
export const sameWomen = {
  title: 'Perhaps the same woman',
  lead: 'Two executives each wrote somebody down, who may be one woman. Ring the executives first; answer when you know.',
  none: 'Nothing to ask. Where two executives wrote down the same woman, it is asked here.',
  wayThere: 'Some may be the same woman: have a look',
  both: (one: string, other: string) => `${one}, ${other}`,
  grounds: {
    phone: 'The same phone and the same family name',
    name: 'The same name in the same village, and no phones to tell them apart',
  },
  kept: (executive: string, day: string) => `Executive ${executive}, in touch since ${day}`,
  toAsk: (executive: string, day: string) => `Executive ${executive}, from a roster of ${day}, not asked yet`,
  same: 'The same woman',
  sameDo: 'The same woman, do so',
  who: 'Who keeps in touch with her from now on',
  whoStays: (executive: string) => `From now on executive ${executive} keeps in touch with her.`,
  sameHint:
    'The other executive stops today; earlier visits stay as they are. She is counted once and no longer twice.',
  different: 'No, two women',
  differentOf: (one: string, other: string) => `${one} and ${other}: no, two women`,
  saidSame: 'Noted: the same woman.',
  saidDifferent: 'Noted: two women. You will not be asked again.',
  undone: 'It is as it was.',
  more: 'Show more',
  answers: 'Answered in these 30 days',
  answer: { same: 'The same woman', different: 'Two women' },
  until: (said: string, day: string) => `${said}. Can be taken back until ${day}`,
  undo: 'Take it back',
  undoOf: (one: string, other: string) => `${one} and ${other}: take it back`,
  endedTitle: 'Another executive keeps in touch now',
  endedLead:
    'The office found that these are women whom another executive wrote down too, and who keeps in touch from now on. If that is wrong, tell the office.',
};
