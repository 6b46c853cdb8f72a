/** What is refused about rosters and the tables that are handed in. */
export const rosterErrors = {
  'roster-not-found': 'There is no such roster, or it is not of your office.',
  'roster-taken-already': 'This roster was taken already. Load the page again.',
  'another-roster-under-way': 'Another roster is being taken. Wait until it is done.',
  'roster-not-taken': 'This roster is not taken in yet. Wait a little.',
  'undo-too-late': 'It was taken more than 30 days ago and cannot be taken back as a whole. Go one by one.',
  'touch-not-found': 'There is no such contact: it may have ended. Load the page again.',
  'introduction-not-found': 'She is not on your list any more. Load the page again.',
  'roster-column-missing': 'The table lacks a column that is needed. Look at the names of the columns.',
  'roster-empty': 'There is nothing in the table. Choose another.',
  'table-unreadable': 'No table can be read from this file. Save it as .xlsx and try again.',
  'table-has-a-password': 'This file has a password. Take it off and try again.',
  'table-too-large': 'This file is too large. Save it as .xlsx, or in parts.',
  'day-has-passed': 'This day has passed. Choose another.',
  'kept-too-long': 'Three years at most.',
  'roster-words-forgotten': 'What refused lines said is erased by now. Mend your own table and hand it in.',
  'table-missing': 'No table was chosen.',
};
