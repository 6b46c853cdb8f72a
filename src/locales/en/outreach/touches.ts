import type { touches as source } from '../../zh-Hans/outreach/touches.ts';

/** Who keeps touch with a woman, as it is told to her: by a text, behind its code, on her own page. */
export const touches: typeof source = {
  text: (district, until, path) =>
    `[Weijia] Women’s federation of ${district}: an executive member would like to keep in touch with you. Your phone is kept until ${until}. Who it is, what is kept, and “do not contact me”: ${path}`,
  title: 'Who would like to be in touch',
  sender: (district) =>
    `This is from the women’s federation of ${district}. There is no need to sign in: just have a look.`,
  who: 'Who',
  executive: (place, name) => `${name}, executive member, ${place}`,
  kept: 'What is kept of you',
  name: 'Name',
  village: 'Village',
  phone: 'Phone',
  since: 'Since',
  ground: 'On what ground',
  grounds: {
    'face-to-face': 'You said yes in person',
    phone: 'You said yes on the phone',
    wechat: 'You said yes on WeChat',
    herself: 'You said yes yourself',
    'on-paper': 'You said yes on paper; the federation has it',
  },
  toAsk: 'The federation noted it as its duty and has not asked you yet. It counts once you say yes',
  purpose: 'What for',
  keepUntil: 'Phone kept until (name and village only while you are in touch)',
  phoneUntil: 'Phone kept until',
  phoneUntilEnd: 'while you are in touch; erased when that ends',
  readings: 'Who looked',
  noReadings: 'Nobody has looked yet.',
  end: 'Do not contact me',
  sure: 'Shall nobody contact you?',
  sureWhat:
    'It cannot be taken back: she does not contact you any more, your name and phone are erased here, and no later list brings you back.',
  sureYes: 'Do not contact me',
  sureNo: 'Let me think',
  over: 'All right, nobody will contact you',
  overWhat: 'Your name and phone are erased, and no later list will bring you back.',
  overLater: 'If you would like help one day, call 12338 at any time.',
  gone: 'This address does not open any more',
  goneWhat:
    'Its day may have passed and your phone is erased; nobody may be in touch with you any more, or a letter may be missing. To end what still goes on, tell your executive, or ring 12338.',
  mine: 'Who is in touch with me',
  mineLead:
    'Which executive member keeps in touch with you, on what ground, and when she saw you. If you would rather not, one touch ends it.',
  mineHow:
    'A phone on a roster of this district, or one that you left yourself, is the one you sign in with: that is why it stands here; of a roster, until its last day.',
  none: 'The phone you sign in with is on no list of this district’s executives. Whoever said yes in person and left no phone is not shown here: to end it, tell your executive, or ring 12338.',
  asks: 'Would like to ask whether she may keep in touch',
  visits: 'When you met or spoke',
  noVisits: 'Not yet.',
  ended: 'Noted: she will not contact you any more.',
};
