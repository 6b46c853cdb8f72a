/** What is refused about links, visits and figures. */
export const outreachErrors = {
  'link-not-found': 'There is no such link. Go back and look again.',
  'executive-only': 'Only an executive does this. Ask the federation to appoint you.',
  'executive-already': 'She is an executive already.',
  'executive-not-found': 'There is no such executive, or she is not below your office.',
  'executive-left': 'She has left. Please choose somebody else.',
  'same-executive': 'Who gives and who takes is the same. Please choose somebody else.',
  'village-unknown': 'There is no such village. Choose one of those below.',
  'not-an-executive': 'She is no executive now. Please choose somebody else.',
  'executive-phone-unknown': 'Nobody has signed in with this phone yet. Ask her to sign in once.',
  'division-unknown': 'There is no such place. Please check its code.',
  'division-not-found': 'There is no such place, or there was none on that day.',
  'waits-to-be-asked':
    'A roster names her, and nobody has asked her yet. If she is on your list, write her answer there; if not, ask the office.',
  'has-a-link':
    'An executive keeps touch with her already. To change that, ask the federation to hand her over.',
  'wishes-no-contact':
    'Whoever has this number asked not to be contacted, and we keep to it: it is not written down. If she would like it now, add her without a phone.',
  'village-has-a-lead': 'Somebody leads this village already. Please reload the page.',
  'visit-not-found': 'There is no such visit. Go back and look again.',
  'counted-whole': 'This village is counted whole. To count grids, set the whole village to 0 first.',
  'counted-by-grids': 'This village is counted by grids. To count it whole, set its grids to 0 first.',
  'area-shape': 'A village’s code has 12 digits, a grid’s three more.',
  'plan-not-found': 'There is no such plan, or it is not below your office.',
  'plan-under-way': 'A plan for this place is being made. Wait for it, or stop it first.',
  'plan-over': 'It is finished already; there is nothing to stop.',
  'lead-not-proposed': 'This plan says nothing of this village. Go back and look again.',
  'lead-accepted': 'This lead of the plan has been set already.',
  'lead-stays': 'She leads this village already; nothing has to change.',
  'chair-name-needed': 'Write down what the village’s chair is called.',
  'town-or-district': 'A plan is made for a town or for the whole district.',
  'too-many-pockets':
    'Your list is on 5 phones already. Put one of them away first, under “Where I am signed in”.',
  'pocket-not-found': 'There is no such list on a phone; it may have been put away.',
  'another-signed-in':
    'Somebody else is signed in here now. Sign in as whoever took the list along; all that was noted is still there.',
  'group-leader-not-found': 'There is no such group leader. Go back and look again.',
  'group-ambiguous':
    'Several groups here have this name, from before villages merged. Say of which village this one is.',
  'message-not-found': 'There is no such message: its seven days are over, or it was taken back.',
  'no-villages-there': 'There is no village there. Please choose another place.',
  'her-yes-needed': 'Ask her first; it is passed on only with her yes.',
  'next-before-visit': 'Next time must be after this one. Please choose another day.',
  'too-many-messages':
    'Ten messages are on their way there already. Take one back that is needed no more, or wait some days.',
};
