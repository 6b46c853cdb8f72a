/** What is refused about protection orders, 告诫书, and who stands in a case. */
export const orderErrors = {
  'order-not-found': 'There is no such application.',
  'order-running': 'One is being prepared, asked for or in force already. Look at that one first.',
  'order-filed':
    'The court has it, so it can no longer be changed. Note a withdrawal or a longer term as a step.',
  'order-not-whole':
    'The court would send it back: it needs a court, an applicant, a respondent, a request and the facts.',
  'order-lapsed': 'This order has run out and cannot be made longer. Apply for a new one.',
  'order-stands-otherwise': 'It has not come to this step. Reload to see how it stands.',
  'order-too-long': 'Six months at most: choose an earlier day.',
  'not-longer': 'The new last day must be later than the old one.',
  'before-the-last-step': 'This cannot be earlier than the step before it.',
  'not-this-applicant': 'The law does not let this applicant apply for her for this reason.',
  'evidence-not-found': 'There is no such evidence, or it was struck.',
  'pack-not-found': 'There is no such pack.',
  'warning-not-found': 'There is no such warning letter.',
  'visits-ended': 'The visits after this letter have ended.',
  'before-the-letter': 'This cannot be earlier than the letter.',
  'urgent-needs-why':
    'You ticked that it cannot wait: write what the danger is, for the court asks. If it can wait, untick it.',
  'birth-year-shape': 'Write the year of birth with four digits, such as 1985, or leave it empty.',
};
