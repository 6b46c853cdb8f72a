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
  held: {
    title: 'What you wrote is still here',
    titleOfAnother: 'Somebody else wrote this',
    lead: {
      'sign-in': 'You were signed out in between, so this was not saved.',
      'second-step': 'The second door has closed in between, so this was not saved.',
      another: 'Whoever is signed in now is not the one who wrote it, so this was not saved.',
      unreadable: 'The number that is signed in now cannot open this page, so this was not saved.',
    },
    stay: 'Your words are on this page and nowhere else. Keep it open.',
    stayOfAnother:
      'The words are kept on this page, unseen by you, and nowhere else. Whoever wrote them signs in herself and takes them back.',
    enter: {
      'sign-in': 'Sign in first (opens another page)',
      'second-step': 'Go through the second door first (opens another page)',
      another: 'Sign in as the one who wrote it (opens another page)',
      unreadable: 'Sign in with another number (opens another page)',
    },
    thenBack: 'Then come back to this page:',
    giveBack: 'Give me back what I wrote',
    again: 'Here is what you wrote. It is not saved yet: look at it, and press once more.',
    done: 'You are in',
    doneLead: 'Close this page, go back to the one before, and press “Give me back what I wrote”.',
    whose:
      'You were signed out in between, so nothing was sent yet. What you wrote is still here. Sign in to send it under your name, or send it without one.',
    whoseOfAnother: (phone: string) =>
      `${phone} is signed in now, and did not write this. Nothing was sent yet, and all of it is still here. Send it under ${phone}, or without a name?`,
    nameless: 'Send it without my name',
    named: 'I have signed in: send it under my name',
    namedAnother: 'Send it under this number',
  },
};
