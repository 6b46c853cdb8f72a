import type { plainPages as source } from '../zh-Hans/plain-pages.ts';

export const plainPages: typeof source = {
  privacy: {
    title: 'Privacy',
    lead: 'We keep only what the work needs. You can see it, take it with you and delete it at any time.',
    parts: [
      {
        heading: 'Looking around leaves nothing',
        text: 'You need no account to look at homes and activities. Your village, language and text size stay in your phone. A position is rounded to about 100 metres and stays in your phone for half an hour to sort by distance; we do not keep it.',
      },
      {
        heading: 'What a sign-up keeps',
        text: 'Your phone number, the name you wrote, how many people, what you signed up for and whether you came. Of a relative whom you sign up, only what to call them and whether an elder or a child, until you remove them. No ID number, no faces, no tracks.',
      },
      {
        heading: 'Who can see it',
        text: 'The host of that home sees the name and the number of people on the list, not your phone. Whoever looked at your record is listed under “Mine”.',
      },
      {
        heading: 'What you ask and what you tell',
        text: 'Your words and your number are kept sealed; only those who work on it can open them, and each opening is written down. “Talk to someone” does not keep who you are, signed in or not; it is erased three years after it is done, anything else half a year after.',
      },
      {
        heading: 'Where it is kept',
        text: 'On this county’s own machine. The pages fetch nothing from anyone else’s server and carry no statistics and no advertising.',
      },
      {
        heading: 'Who carries the texts',
        text: 'Codes and notices go through the provider that the district has chosen. It learns the number and the words of the text, which never mention a request for help or a complaint.',
      },
      {
        heading: 'Taking it away, deleting it',
        text: 'Under “Mine” you can save your whole record as one file, or delete your account. Then your name and phone are gone and only a nameless count remains.',
      },
    ],
  },
};
