import { askTalent } from '../../../core/talents/asking/ask-talent.ts';
import { showTalent, type TalentShown } from '../../../core/talents/asking/show-talent.ts';
import { takeBackAsk } from '../../../core/talents/asking/take-back-ask.ts';
import type { Ask } from '../../../core/talents/talent.ts';
import { herOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { TalentFacts } from '../../resident/talents/talent-facts.tsx';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { Card } from '../../ui/card/card.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextArea } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { momentOf } from '../../view/moments.ts';

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = loading(async (page, args) => {
  const requestId = partOf(args, 'id');
  const ctx = await herOf(page, requestId);
  return { talent: await showTalent(ctx, { requestId }), key: ctx.newId() };
});

export const action = acting(
  async ({ page, form, args }) => {
    const requestId = partOf(args, 'id');
    const ctx = await herOf(page, requestId);
    if (textOf(form, 'act') === 'ask')
      await askTalent(ctx, { requestId, words: textOf(form, 'words') }, onceOf(form));
    if (textOf(form, 'act') === 'take-back') await takeBackAsk(ctx, { askId: textOf(form, 'ask') });
    return goTo(`/desk/talents/${requestId}`);
  },
  ({ talents }) => ({ words: { field: 'words', label: talents.desk.ask.label } }),
);

/** One who can do something: when she is free, how she is called, and one thing to ask her for. That it was opened is written down. */
export default function OneTalent() {
  const { talent, key } = useLoaded(loader);
  const answer = useAnswer();
  const { words, now } = useFrame();
  const { talents, suggestions, requests, dates } = words;
  const { desk } = talents;
  const list = talent.homeId === null ? '/desk/requests' : `/desk/homes/${talent.homeId}/talents`;
  return (
    <Page
      title={desk.one}
      lead={requests.cameAt(dates.stamp(momentOf(talent.offeredAt, now)))}
      back={{ href: list, label: desk.title }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      <p className="suggestion__words section">
        {talent.words === null ? suggestions.gone : <OwnWords>{talent.words}</OwnWords>}
      </p>
      <HowToCall talent={talent} />
      <ToAsk talent={talent} idempotencyKey={key} />
      <Asked asks={talent.asks} isDown={talent.state === 'down'} />
      <p className="section">
        <a className="touch" href={`/desk/requests/${talent.id}`}>
          {desk.asRequest}
        </a>
      </p>
    </Page>
  );
}

function HowToCall({ talent }: { talent: TalentShown }) {
  const { talents, requests } = useWords();
  const { number, neverSms } = talent.contact;
  return (
    <>
      <TalentFacts
        talent={talent}
        number={
          number === undefined ? (
            talents.desk.noNumber
          ) : (
            <a className="touch" href={`tel:${number.replaceAll(/[\s-]/g, '')}`}>
              {number}
            </a>
          )
        }
      />
      {neverSms === true && <Note tone="alarm">{requests.one.neverSms}</Note>}
    </>
  );
}

/** The one form; or why there is none. */
function ToAsk({ talent, idempotencyKey }: { talent: TalentShown; idempotencyKey: string }) {
  const { desk } = useWords().talents;
  const answer = useAnswer();
  if (talent.state !== 'offered')
    return (
      <div className="section">
        <Note tone="sun">{talent.state === 'resting' ? desk.rests : desk.down}</Note>
      </div>
    );
  if (talent.asks.some(({ state }) => state === 'open'))
    return (
      <div className="section">
        <Note tone="sun">{desk.waits}</Note>
      </div>
    );
  if (!talent.mayAsk) return null;
  return (
    <Section title={desk.ask.title}>
      <form method="post" noValidate autoComplete="off">
        <input type="hidden" name="key" value={answer?.typed['key'] ?? idempotencyKey} />
        <TextArea {...typedField(answer)('words')} label={desk.ask.label} hint={desk.ask.hint} required />
        <Buttons>
          <Button name="act" value="ask">
            {desk.ask.send}
          </Button>
        </Buttons>
        <p className="quiet small">{desk.ask.why}</p>
      </form>
    </Section>
  );
}

function Asked({ asks, isDown }: { asks: readonly Ask[]; isDown: boolean }) {
  const { words, now } = useFrame();
  const { desk } = words.talents;
  if (asks.length === 0) return null;
  return (
    <Section title={desk.asks}>
      <div className="stack">
        {asks.map(({ id, words: said, askedAt, state }) => (
          <Card key={id}>
            <p className="suggestion__words">
              {said === null ? words.suggestions.gone : <OwnWords>{said}</OwnWords>}
            </p>
            <p className="quiet small">
              {words.dates.stamp(momentOf(askedAt, now))} · {desk.said[state]}
            </p>
            {!isDown && (state === 'open' || state === 'can') && (
              <form method="post">
                <input type="hidden" name="ask" value={id} />
                <Button kind="quiet" small name="act" value="take-back">
                  {desk.takeBack}
                </Button>
              </form>
            )}
          </Card>
        ))}
      </div>
    </Section>
  );
}
