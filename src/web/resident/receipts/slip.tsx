import { useActionData } from 'react-router';
import { rightsNotice } from '../../../core/mediations/papers/words-of-papers.ts';
import { lookUpAsSide, type SideSheet } from '../../../core/mediations/sides/look-up-as-side.ts';
import { inSomeCell } from '../../../core/shared/nameless/in-some-cell.ts';
import { acting, textOf } from '../../page-request.ts';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { useSpokenDay } from '../../view/words/use-spoken-day.ts';
import { AskForCode } from './ask-for-code.tsx';
import { onTheForm } from './on-the-form.ts';

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const action = acting(async ({ page, form }) => {
  const tries = page.turns.takeCodeTry();
  const code = textOf(form, 'code');
  const sheet = await inSomeCell(page.districts(), (ctx) => lookUpAsSide(ctx, { code }, { tries })).catch(
    onTheForm,
  );
  page.turns.codeWasRight();
  return { sheet };
});

/** For a side of a mediation: its code, sent in a form and never in an address, shows what it may see. */
export default function Slip() {
  const found = useActionData<typeof action>();
  const answer = useAnswer();
  const { mediation, frame } = useWords();
  const { slip } = mediation;
  const back = { href: '/', label: frame.firstPage };
  if (found && 'sheet' in found)
    return (
      <Page title={slip.title} back={back}>
        <Sheet sheet={found.sheet} />
      </Page>
    );
  return <AskForCode title={slip.title} answer={answer} words={slip} />;
}

/** What stands: that it binds is said for as long as anything of it is to be done. */
function standingOf({ isOver, agreement }: Pick<SideSheet, 'isOver' | 'agreement'>) {
  if (isOver) return 'over';
  if (agreement === null) return 'going';
  return agreement.inForceOn === null ? 'toSign' : 'binds';
}

function Sheet({ sheet }: { sheet: SideSheet }) {
  const { words, now } = useFrame();
  const { mediation, dates } = words;
  const { slip } = mediation;
  return (
    <>
      <p>
        <OwnWords>{slip.hello(sheet.name)}</OwnWords>
      </p>
      <p>{slip[standingOf(sheet)]}</p>
      <p className="quiet">
        <OwnWords>{sheet.committee.name}</OwnWords> {sheet.number}
      </p>
      <Section title={slip.sittings}>
        {sheet.sittings.length === 0 && <p className="quiet">{slip.none}</p>}
        {sheet.sittings.map(({ startsAt, place, calledOff, record }) => (
          <p key={startsAt.toISOString()}>
            {dates.stamp(momentOf(startsAt, now))}{' '}
            {calledOff ? mediation.calledOff : <OwnWords>{place}</OwnWords>}
            {record !== null && (
              <span className="suggestion__words">
                <br />
                <OwnWords>{record}</OwnWords>
              </span>
            )}
          </p>
        ))}
      </Section>
      <Agreed sheet={sheet} />
      <Section title={slip.rights}>
        {rightsNotice.map((line) => (
          <p key={line}>
            <OwnWords>{line}</OwnWords>
          </p>
        ))}
      </Section>
    </>
  );
}

function Agreed({ sheet: { agreement } }: { sheet: SideSheet }) {
  const { mediation } = useWords();
  const { slip } = mediation;
  const spokenDay = useSpokenDay();
  if (agreement === null) return null;
  return (
    <Section title={slip.agreement}>
      <p className="suggestion__words">
        <OwnWords>{agreement.terms}</OwnWords>
      </p>
      <p>{agreement.inForceOn ? mediation.inForce(spokenDay(agreement.inForceOn)) : mediation.notInForce}</p>
      {agreement.confirmBy !== null && <p>{mediation.confirmBy(spokenDay(agreement.confirmBy))}</p>}
      <ul>
        {agreement.promises.map(({ words, dueOn, isMine }) => (
          <li key={`${words}${dueOn}`}>
            {isMine ? slip.mine : slip.theirs} · <OwnWords>{words}</OwnWords> ·{' '}
            {mediation.due(spokenDay(dueOn))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
