import { useActionData } from 'react-router';
import { showDeskPhone } from '../../core/desk-phones/show-desk-phone.ts';
import { findDivision } from '../../core/divisions/division-queries.ts';
import { useLoaded } from '../loaded.ts';
import { acting, loading, partOf, textOf } from '../page-request.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { numberOfTheDesk } from '../ui/desk-phone/desk-phone.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { Facts } from '../ui/facts/facts.tsx';
import { TextField } from '../ui/field/field.tsx';
import { useFrame, useWords } from '../ui/frame/frame.tsx';
import { Note } from '../ui/note/note.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Section } from '../ui/page/page.tsx';
import { dayOf } from '../../core/shared/dates.ts';
import { openPaper, type PaperShown } from './open-paper.ts';

/** Kept by no cache, found by no search, and told to no page that is opened from it. */
export const headers = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'strict-origin',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
});

/** Whoever follows the address sees the same form, whether there is anything behind it or not; previews and scanners use nothing up. */
export const loader = loading(async ({ ctx }) => {
  const division = await findDivision(ctx.db, ctx.cell.divisionCode, ctx.now);
  return { district: division?.name ?? '', desk: await showDeskPhone(ctx) };
});

export const action = acting(async ({ page, form, args }) => {
  const read = (name: string) => textOf(form, name);
  const at = { referralId: partOf(args, 'id'), secret: partOf(args, 'secret') };
  return { shown: await openPaper(page, at, read) };
});

/** The one page of somebody who is no user here: a code, what was sent to her, a receipt. It runs no script. */
export default function Paper() {
  const answered = useActionData<typeof action>();
  const { district, desk } = useLoaded(loader);
  const words = useWords();
  const { frame, sharing } = words;
  const shown: PaperShown = answered && 'shown' in answered ? answered.shown : { kind: 'ask' };
  return (
    <div className="page" translate="no">
      <title>{frame.titleOf(sharing.paper.windowTitle)}</title>
      <h1>{sharing.paper.title}</h1>
      <p>
        <OwnWords>{sharing.paper.sender(district, numberOfTheDesk(desk, words))}</OwnWords>
      </p>
      <Shown shown={shown} />
    </div>
  );
}

function Shown({ shown }: { shown: PaperShown }) {
  const { paper } = useWords().sharing;
  switch (shown.kind) {
    case 'ask':
      return <AskCode refused={shown.refused} />;
    case 'opened':
      return <Opened shown={shown} />;
    case 'receipt':
      return (
        <>
          {shown.faults.length === 0 && <Note>{paper.readBefore}</Note>}
          <Receipt code={shown.code} faults={shown.faults} />
        </>
      );
    case 'received':
      return <Note tone="calm">{paper.received}</Note>;
  }
}

function AskCode({ refused }: { refused: string | undefined }) {
  const { paper } = useWords().sharing;
  return (
    <form method="post" autoComplete="off" noValidate>
      <p className="page__lead">{paper.lead}</p>
      <ErrorSummary
        faults={refused === undefined ? [] : [{ field: 'code', label: paper.code, sentence: refused }]}
      />
      <TextField
        id="code"
        label={paper.code}
        fault={refused}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
      />
      <Buttons>
        <Button name="go" value="open">
          {paper.open}
        </Button>
      </Buttons>
    </form>
  );
}

function Opened({ shown: { code, parcel } }: { shown: Extract<PaperShown, { kind: 'opened' }> }) {
  const { paper, field } = useWords().sharing;
  return (
    <>
      <Note tone="sun">{paper.opened}</Note>
      <Section title={paper.windowTitle}>
        <Facts
          facts={parcel.map((part) => ({
            label: field[part.field],
            text: <OwnWords>{part.text}</OwnWords>,
          }))}
        />
        <p className="quiet small">{paper.foot}</p>
      </Section>
      <Receipt code={code} faults={[]} />
    </>
  );
}

type ReceiptProps = Omit<Extract<PaperShown, { kind: 'receipt' }>, 'kind'>;

function Receipt({ code, faults }: ReceiptProps) {
  const { words, now } = useFrame();
  const { paper } = words.sharing;
  const faultOf = (field: string) => faults.find((one) => one.field === field)?.sentence;
  return (
    <Section title={paper.receipt}>
      <form method="post" autoComplete="off" noValidate>
        <ErrorSummary faults={faults} />
        <input type="hidden" name="code" value={code} />
        <TextField id="officer" label={paper.officer} fault={faultOf('officer')} required />
        <TextField id="number" label={paper.number} fault={faultOf('number')} />
        <TextField id="phone" label={paper.phone} fault={faultOf('phone')} inputMode="tel" />
        <TextField
          id="answerOn"
          label={paper.answerOn}
          fault={faultOf('answerOn')}
          type="date"
          min={dayOf(now)}
        />
        <Buttons>
          <Button name="go" value="receive">
            {paper.receive}
          </Button>
        </Buttons>
      </form>
    </Section>
  );
}
