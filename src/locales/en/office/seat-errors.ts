/** What is refused about the seats of the district, and about the phone of its desk. */
export const seatErrors = {
  'seat-phone-unknown':
    'Nobody has signed in with this phone yet. Ask her to sign in with it once, then seat her.',
  'seat-held': 'She has this seat already.',
  'seat-not-found': 'Not found. Her seat may have ended already.',
  'not-a-seat-for-yourself': 'Nobody gives a seat to herself. Ask somebody else of the district office.',
  'desk-phone-changed': 'A colleague has just changed this number. Load the page again.',
  'auditor-works-on-no-case':
    'Whoever looks over who read a case cannot work on cases too. End the one seat first, or seat somebody else.',
  'auditor-worked-lately':
    'Her seat on cases ended less than a year ago: she would look over her own readings. Seat somebody else, or her after a year.',
};
