import { hasMessagesToPass } from '../../../core/village-messages/has-messages-to-pass.ts';
import { listMessagesToPass } from '../../../core/village-messages/list-messages-to-pass.ts';
import { passMessageOn } from '../../../core/village-messages/pass-message-on.ts';
import type { VillageToTell } from '../../../core/village-messages/village-message.ts';
import { herOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, textOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { Card } from '../../ui/card/card.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { districtCtx } from '../figures/district-ctx.ts';
import { PhoneOf } from '../links/phone-of.tsx';
import { LeadersToRing } from '../leaders/leader-rows.tsx';
import { MessageWords } from './message-words.tsx';

export const loader = loading(async (page, { request }) => {
  const ctx = await districtCtx(page, hasMessagesToPass);
  return { waiting: await listMessagesToPass(ctx), done: new URL(request.url).searchParams.has('done') };
});

export const action = acting(async ({ page, form }) => {
  const [messageId = '', villageCode = ''] = textOf(form, 'of').split('_');
  await passMessageOn(await herOf(page, messageId), { messageId, villageCode });
  return goTo('/desk/messages?done=1');
});

/** What an executive tells the chairs whom she leads, and a chair her group leaders; one touch each, and nothing is kept of it. */
export default function Messages() {
  const { waiting, done } = useLoaded(loader);
  const { words, language } = useFrame();
  const { messages, me } = words;
  const answer = useAnswer();
  return (
    <Page title={messages.toPassTitle} lead={messages.toPassLead} back={{ href: '/me', label: me.title }}>
      {done && !answer && <Note tone="calm">{messages.done}</Note>}
      <ErrorSummary faults={answer?.faults ?? []} />
      {waiting.length === 0 && <p className="section">{messages.nothingToPass}</p>}
      {waiting.map(({ villages, ...message }) => (
        <Section key={message.id} title={messages.from(villageName(message.placeName, language))}>
          <MessageWords {...message} />
          <div className="section">
            {villages.map((village) => (
              <ToTell key={village.code} messageId={message.id} village={village} />
            ))}
          </div>
        </Section>
      ))}
      <Buttons>
        <ButtonLink kind="quiet" href="/desk/leaders">
          {words.leaders.seeAll}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}

function ToTell({ messageId, village }: { messageId: string; village: VillageToTell }) {
  const { language } = useFrame();
  const { messages } = useWords();
  const name = villageName(village.name, language);
  const { chairName } = village;
  const toChair = chairName === null ? messages.toChairUnnamed : messages.toChair(chairName);
  return (
    <Card>
      <h3>
        <OwnWords>{name}</OwnWords>
      </h3>
      <p>{village.as === 'chair' ? messages.toLeaders : toChair}</p>
      {village.as === 'executive' && <PhoneOf phone={village.phone} />}
      {village.leaders.length > 0 && (
        <div className="section">
          <LeadersToRing toRing={village.leaders} />
        </div>
      )}
      <form method="post">
        <input type="hidden" name="of" value={`${messageId}_${village.code}`} />
        <Button kind="quiet">
          <span aria-hidden="true">{messages.passed}</span>
          <span className="unseen">{messages.passedOf(name)}</span>
        </Button>
      </form>
    </Card>
  );
}
