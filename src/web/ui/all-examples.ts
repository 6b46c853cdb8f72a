import { activityRowExamples } from './activity-row/activity-row.examples.tsx';
import { buttonExamples } from './button/button.examples.tsx';
import { cardExamples } from './card/card.examples.tsx';
import { errorSummaryExamples } from './error-summary/error-summary.examples.tsx';
import type { Example } from './example.ts';
import { factsExamples } from './facts/facts.examples.tsx';
import { fieldExamples } from './field/field.examples.tsx';
import { homeCardExamples } from './home-card/home-card.examples.tsx';
import { listExamples } from './list/list.examples.tsx';
import { noteExamples } from './note/note.examples.tsx';
import { partyPickerExamples } from './party-picker/party-picker.examples.tsx';
import { qrExamples } from './qr/qr.examples.tsx';
import { safeExitExamples } from './safe-exit/safe-exit.examples.tsx';
import { searchLineExamples } from './search-line/search-line.examples.tsx';
import { stateTagExamples } from './state-tag/state-tag.examples.tsx';
import { whoseFieldExamples } from './whose-field/whose-field.examples.tsx';

/** Every part in every state, by the name of its folder. */
export const allExamples: Readonly<Record<string, readonly Example[]>> = {
  'activity-row': activityRowExamples,
  button: buttonExamples,
  card: cardExamples,
  'error-summary': errorSummaryExamples,
  facts: factsExamples,
  field: fieldExamples,
  'home-card': homeCardExamples,
  list: listExamples,
  note: noteExamples,
  'party-picker': partyPickerExamples,
  qr: qrExamples,
  'safe-exit': safeExitExamples,
  'search-line': searchLineExamples,
  'state-tag': stateTagExamples,
  'whose-field': whoseFieldExamples,
};
