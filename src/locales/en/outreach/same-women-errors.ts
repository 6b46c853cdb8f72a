/** What is refused where two may be one woman. */
export const sameWomenErrors = {
  'same-women-not-found': 'There is nothing to ask about these two any more. Please go back and look again.',
  'answered-already': 'Somebody has just answered this. Please look again.',
  'not-asked-yet': 'She has not said yes yet. Please choose the one who has.',
  'neither-of-both': 'Please choose one of these two.',
  'same-answer-not-found': 'There is no such answer, or it is not of your office.',
  'answer-too-old': 'That was more than 30 days ago. Please have the executive write her down anew.',
  'answer-undone-already': 'It has been taken back already.',
  'no-longer-in-touch': 'No executive is in touch with her now, so it cannot be taken back.',
  'her-roster-over': 'Her roster has ended or was taken back.',
};
