import type { inbox as source } from '../zh-Hans/inbox.ts';

export const inbox: typeof source = {
  title: 'Inbox',
  empty: 'Nothing yet. When you sign up, or when it is your turn, it will say so here.',
  new: 'New',
  readAll: 'I have read these',
  sentence: {
    'signup-confirmed': (title: string) => `You have a place in “${title}”`,
    'signup-waiting': (title: string) => `You are in the queue for “${title}”`,
    'place-offered': (title: string) => `Your turn: “${title}” has room for you. Are you coming?`,
    'place-freed': (title: string) => `Your turn: there is a place for you in “${title}”`,
    'offer-lapsed': (title: string) => `We did not hear from you; your place in “${title}” is no longer kept`,
    'signup-withdrawn': (title: string) => `You are no longer coming to “${title}”`,
    'activity-cancelled': (title: string) => `“${title}” is cancelled`,
    'activity-changed': (title: string) => `“${title}” has changed, please have a look`,
    'activity-near': (title: string) => `“${title}” starts soon, do not forget`,
  },
  lapsed: {
    passedOn: (title: string) =>
      `We did not hear from you, so the place in “${title}” went to the next person`,
    free: (title: string) =>
      `We did not hear from you; the place in “${title}” is free. You can sign up again`,
  },
  forHer: {
    'place-offered': (who: string, title: string) =>
      `It is ${who}’s turn: “${title}”. Please ask her and answer for her`,
    'place-freed': (who: string, title: string) => `${who} has a place in “${title}” now. Please tell her`,
    'offer-lapsed': (who: string, title: string) =>
      `Nobody answered for ${who}; the place in “${title}” is no longer kept`,
  },
  /** About one of her family. */
  forFamily: {
    'signup-confirmed': (who: string, title: string) => `A place at “${title}” is kept for ${who}`,
    'signup-waiting': (who: string, title: string) =>
      `${who} is in the queue for “${title}”; we will tell you when there is a place`,
    'place-offered': (who: string, title: string) =>
      `It is ${who}’s turn: a place at “${title}” is kept until you answer`,
    'place-freed': (who: string, title: string) => `It is ${who}’s turn: there is a place at “${title}”`,
    'offer-lapsed': (who: string, title: string) =>
      `“${title}” did not hear from you in time; ${who}’s place is no longer kept`,
    'signup-withdrawn': (who: string, title: string) => `${who} is not coming to “${title}”; noted`,
    'activity-cancelled': (who: string, title: string) => `“${title}”, for which ${who} is signed up, is off`,
    'activity-changed': (who: string, title: string) =>
      `“${title}”, for which ${who} is signed up, has changed; please have a look`,
    'activity-near': (who: string, title: string) => `“${title}” is soon; ${who} is signed up`,
  },
  someone: 'someone',
  who: (name: string, n: number) => (n > 1 ? `${name} (${n} people)` : name),
  offer: {
    'place-offered': (title: string, until: string) =>
      `Your turn: “${title}” has room for you. Please answer by ${until}`,
    'answer-for-her': (title: string, until: string) =>
      `It is the turn of someone you signed up for “${title}”. Please answer for her by ${until}`,
  },
  answerBy: (when: string) => `Please answer by ${when}`,
  calledOff: (when: string) => `Was to start ${when}; it is cancelled`,
  why: (why: string) => `Why: ${why}`,
  about: {
    'suggestion-answered': 'The women’s federation has answered you',
    'suggestion-closed': 'The women’s federation has read what you wrote',
    'question-answered': 'The host has answered your question',
    'question-removed': 'The host has read your question',
    'second-step-set':
      'Your second step for the office was set up. If it was not you, tell the office above at once',
    'second-step-reset': 'Your second step was reset; set it up again when you next enter the office',
    'outside-severed':
      'You disconnected an account that signed you in. If it was not you, see where you are signed in and sign out what you do not know',
    'request-came': 'Something new waits to be looked at',
    'request-handed': 'Something was handed to you',
    'request-due': 'Something is due soon, please look',
    'request-lapsed': 'Something is past its time and unanswered, please look now',
    'request-help-wanted': 'A colleague needs help with something: please look, and ring her',
    'desk-without-reader':
      'There is something that nobody can read now. Please ask one more colleague to keep the desk',
    'desk-late':
      'Something at the rights desk is past its time and unanswered: please ring whoever is on duty',
    'desk-help-wanted':
      'The rights desk cannot do something alone: please ring whoever is on duty and ask what is needed',
    'message-to-pass': 'A message waits for you to pass it on to a village',
    'request-said-more': 'She has added something, please look',
    'request-withdrawn': 'She does not want something to go on',
    'request-erasure-asked': 'Somebody asks for her words to be erased: call her once the 72 hours are over',
    'request-answered': 'There is an answer to what you asked',
    'talent-asked': 'A home would like to ask you for something; either answer is fine',
    'talent-answered': 'Somebody you asked has answered',
    'case-joined': 'You have joined a team',
    'case-glass-broken': 'Somebody looked, in an emergency, at what you work on',
    'case-glass-to-review': 'A look in an emergency waits for your review today',
    'case-closing-asked': 'You are asked whether something can be closed',
    'case-follow-up-due': 'It is time to ask again how things are',
    'case-clock-due': 'Something you work on has an end that is near or has come',
    'case-violence-found': 'Violence has come to light in a mediation; it is stopped: please look at once',
    'case-consent-withdrawn': 'In something you work on a consent was taken back',
    'case-erasure-asked': 'In something you work on she wishes to be erased: please call her',
    'consultation-booked': 'Somebody has taken one of your hours',
    'consultation-given-up': 'Somebody cannot come: one of your hours is free again',
    'contact-unopened':
      'How to reach somebody who booked an hour does not open: please ask who runs the machine to look at its keys',
    'consultation-called-off': 'An hour for something you work on was called off: please take another',
    'case-left-alone': 'Something is without anybody: please take it over',
    'case-lead-changed': 'Something you work on has another lead',
    'case-lead-doubted': 'A colleague says that a lead should step aside: please look too',
  },
  news: 'There is something new for you',
  text: (sentence: string) => `Weijia: ${sentence}. Open Weijia to see more.`,
  starts: (when: string) => `Starts: ${when}`,
  at: (when: string) => `Sent ${when}`,
};
