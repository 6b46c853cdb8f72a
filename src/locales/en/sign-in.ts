import type { signIn as source } from '../zh-Hans/sign-in.ts';

export const signIn: typeof source = {
  title: 'Sign in with your phone',
  why: 'The first time too: there is nothing else to register.',
  whyForActivity: 'Leave a phone number so that we can tell you if anything changes.',
  phone: 'Mobile number',
  phoneHint: '11 digits, only for signing in and for telling you',
  send: 'Send me a code',
  codeTitle: 'Look for the code in your texts',
  codeSent: (phone: string) => `Sent to ${phone}`,
  code: 'Code',
  codeHint: '6 digits, good for 5 minutes',
  enter: 'Sign in',
  enterAndSignUp: 'Sign in and take the place',
  otherPhone: 'Use another number',
  again: 'Nothing came? Send it again',
  told: {
    'sent-again': 'Sent again. You can ask for another in 60 seconds.',
    'just-sent':
      'A code was sent a moment ago. Please look at your messages; after 60 seconds you can ask again.',
  },
  wechat: 'WeChat',
  organisation: 'organisation account',
  byOrganisation: (name: string) => `Sign in with ${name}`,
  demoTitle: 'People of the demo',
  demoWhy: 'Choose one to sign in with her phone.',
  demoCode: 'The code is in the demo’s texts',
  already: 'You are signed in',
  noPhone: 'No phone? Tell them at a home and they will sign you up.',
};
