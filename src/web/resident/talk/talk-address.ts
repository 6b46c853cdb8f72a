/**
 * The address that stays in the phone's history for the whole journey. It means what the first page is called,
 * 「身边的微家」, and its window bears that page's title: among visited pages it is one more look at the homes nearby.
 */
export const talkAddress = '/around';
