/** Where whoever leaves in a hurry arrives: a page of ours that everybody has reason to look at, and that says nothing. */
export const harmless = '/calendar';
