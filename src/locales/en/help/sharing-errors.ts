/** What is refused about consents, referrals and erasing. */
export const sharingErrors = {
  'receiver-not-found': 'This body is not in the directory, or is no longer used.',
  'receiver-known': 'This body is in the directory already.',
  'consent-not-found': 'There is no such consent.',
  'consent-withdrawn': 'This consent was withdrawn already.',
  'not-hers-to-withdraw':
    'This was not told on her consent but by law or to save a life. It cannot be withdrawn; tell her.',
  'told-already': 'She was told of this already.',
  'consent-not-in-force': 'This consent is over or was withdrawn. Ask her again first.',
  'consent-names-no-receiver': 'This consent is not for a body outside.',
  'referral-not-found': 'There is no such referral.',
  'no-receipt-of-police':
    'The police have given no number for this referral yet. Ask for it, or write the receipt down by hand.',
  'receipt-before-the-gate':
    'The police had this before the report became due, so it was not told in it. Report it by itself.',
  'receipt-spent': 'This receipt has ended one report already. Each has a receipt of its own.',
  'urge-too-early': 'Their day to answer has not come; ring them up first.',
  'referral-is-sent': 'There is no answer yet. Wait, or remind them.',
  'referral-is-expired': 'The link has expired; make a new one.',
  'referral-is-dead': 'The link is dead; make a new one.',
  'referral-is-opened': 'They have opened and read it.',
  'referral-is-received': 'They have taken it in already.',
  'referral-is-reminded': 'There is no answer yet. Wait a while.',
  'referral-is-urged': 'There is no answer yet. Wait a while.',
  'referral-is-withdrawn': 'She has withdrawn; nothing more may be done with it.',
  'referral-is-answered': 'They have answered already.',
  'referral-is-closed': 'This referral is done.',
  'referral-not-urged': 'No urging letter was issued yet.',
  'referral-link-not-found':
    'It does not open. The digits may be wrong, or the link was used, has expired or was withdrawn. Please call the person who called you.',
  'erasure-not-found': 'Nothing waits to be erased.',
  'erasure-not-asked': 'She has not asked to be erased, or it was decided already.',
  'erasure-waits': '72 hours are not over yet; call her then.',
  'close-the-case-first': 'Close the case first, by two people; then it may be erased.',
  'close-the-request-first': 'Close the request before it is erased.',
  'basis-not-for-this':
    'Without asking her only a body may be told: where the law requires a report, or a life is in danger.',
  'guardian-of-the-other-side': 'This is the other side, who cannot agree for the child.',
  'guardian-without-child':
    'You wrote who agrees for the child, but “It is about a child under fourteen” is not ticked. Tick it, or clear the name and the relation.',
  'guardian-for-children': 'To tell about children, write who agrees for the child.',
  'nothing-told': 'Write at least one thing. What you leave empty is not told.',
  'field-not-agreed-to': 'She did not agree to telling this.',
  'field-twice': 'The same thing stands there twice.',
};
