import { openLink, type Opened } from '../../core/referrals/links/open-link.ts';
import { receiveByLink } from '../../core/referrals/links/receive-by-link.ts';
import { isCoreError } from '../../core/shared/errors.ts';
import { errorSentence } from '../../locales/error-sentence.ts';
import { sentencesIn } from '../../locales/sentences.ts';
import { faultLines } from '../fault-lines.ts';
import type { PageRequest } from '../request-context.ts';
import type { FaultLine } from '../ui/error-summary/error-summary.tsx';
import { showable } from '../view/showable.ts';

export type PaperShown =
  | { kind: 'ask'; refused?: string }
  | { kind: 'opened'; code: string; parcel: NonNullable<Opened['parcel']> }
  | { kind: 'receipt'; code: string; faults: FaultLine[] }
  | { kind: 'received' };

type At = { referralId: string; secret: string };
type Read = (name: string) => string;

const filled = (text: string): string | undefined => text.trim() || undefined;

const saidAs = (key: string, text: string | undefined) => (text === undefined ? {} : { [key]: text });

const receiptIn = (read: Read) => ({
  officer: read('officer'),
  ...saidAs('number', filled(read('number'))),
  ...saidAs('phone', filled(read('phone'))),
  ...saidAs('answerOn', filled(read('answerOn'))),
});

/** What is refused for what was typed is said at its field; whatever else is wrong is said in one and the same way. */
function refusedAs(page: PageRequest, error: unknown, code: string): PaperShown {
  if (!isCoreError(error)) throw error;
  const { errors, sharing } = sentencesIn(page.language);
  if (error.kind !== 'invalid') return { kind: 'ask', refused: errorSentence(errors, error.code) };
  const { paper } = sharing;
  const names = {
    officer: { field: 'officer', label: paper.officer },
    number: { field: 'number', label: paper.number },
    phone: { field: 'phone', label: paper.phone },
    answerOn: { field: 'answerOn', label: paper.answerOn },
  };
  return { kind: 'receipt', code, faults: faultLines(error, { errors, names }) };
}

/** One press of a button: opened, once, or received. */
export async function openPaper(page: PageRequest, at: At, read: Read): Promise<PaperShown> {
  const code = showable(read('code').slice(0, 40));
  const trying = { tries: page.turns.takeCodeTry() };
  const tried = { ...at, code };
  try {
    if (read('go') === 'receive') {
      await receiveByLink(page.ctx, { ...tried, receipt: receiptIn(read) }, trying);
      page.turns.codeWasRight();
      return { kind: 'received' };
    }
    const { parcel } = await openLink(page.ctx, tried, trying);
    page.turns.codeWasRight();
    // Read before, and its page loaded again: what is left to do is to sign.
    return parcel === null ? { kind: 'receipt', code, faults: [] } : { kind: 'opened', code, parcel };
  } catch (error) {
    return refusedAs(page, error, code);
  }
}
