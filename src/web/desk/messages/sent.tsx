import { listMessagesSent } from '../../../core/village-messages/list-messages-sent.ts';
import { listPlacesToTell } from '../../../core/village-messages/list-places-to-tell.ts';
import { sendToVillages } from '../../../core/village-messages/send-to-villages.ts';
import type { MessageSent } from '../../../core/village-messages/village-message.ts';
import { withdrawMessage } from '../../../core/village-messages/withdraw-message.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../../page-request.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextArea } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { fieldsOf, Fold, type Acting } from '../fold.tsx';
import { officeCtx } from '../rosters/roster-ctx.ts';
import { MessageWords } from './message-words.tsx';
import { ToRingList } from './to-ring-list.tsx';

const here = '/desk/messages/sent';

export const loader = loading(async (page, { request }) => {
  const ctx = await officeCtx(page);
  const { searchParams } = new URL(request.url);
  const done = (['sent', 'withdrawn'] as const).find((one) => searchParams.has(one)) ?? null;
  return {
    places: await listPlacesToTell(ctx),
    sent: await listMessagesSent(ctx),
    key: ctx.newId(),
    done,
  };
});

const acts: Readonly<Record<string, (ctx: Ctx, form: FormData) => Promise<string>>> = {
  send: async (ctx, form) => {
    const wish = { body: textOf(form, 'body'), division: textOf(form, 'division') };
    await sendToVillages(ctx, wish, onceOf(form));
    return `${here}?sent=1`;
  },
  withdraw: async (ctx, form) => {
    await withdrawMessage(ctx, { messageId: textOf(form, 'of') });
    return `${here}?withdrawn=1`;
  },
};

export const action = acting(
  async ({ page, form }) => {
    const act = acts[textOf(form, 'act')];
    if (!act) throw invalid([{ path: 'act', code: 'unknown-choice' }]);
    return goTo(await act(await officeCtx(page), form));
  },
  ({ messages }) => ({
    body: { field: 'body', label: messages.body },
    division: { field: 'division', label: messages.where },
  }),
);

/** What the office says to every village, and whom to ring where it has not come through. */
export default function Sent() {
  const { places, sent, key, done } = useLoaded(loader);
  const { messages, me } = useWords();
  const acting = { idempotencyKey: key, answer: useAnswer() };
  return (
    <Page title={messages.title} lead={messages.sentLead} back={{ href: '/me', label: me.title }}>
      {done && !acting.answer && <Note tone="calm">{messages[done]}</Note>}
      <ErrorSummary faults={acting.answer?.faults ?? []} />
      <WriteForm places={places} {...acting} />
      {sent.length === 0 && <p className="section">{messages.none}</p>}
      {sent.map((message) => (
        <OneSent key={message.id} message={message} {...acting} />
      ))}
    </Page>
  );
}

function WriteForm({ places, ...acting }: Acting & { places: readonly { code: string; name: string }[] }) {
  const { words, language } = useFrame();
  const { messages } = words;
  const field = fieldsOf(acting, 'send');
  const choices = places.map(({ code, name }) => ({
    value: code,
    label: messages.whereAll(villageName(name, language)),
  }));
  return (
    <Fold {...acting} act="send" title={messages.write} label={messages.send}>
      <TextArea {...field('body')} label={messages.body} hint={messages.bodyHint} maxLength={500} required />
      <SelectField {...field('division')} label={messages.where} choices={choices} />
    </Fold>
  );
}

function OneSent({ message, ...acting }: Acting & { message: MessageSent }) {
  const { words, language } = useFrame();
  const { messages } = words;
  return (
    <Section title={messages.from(villageName(message.placeName, language))}>
      <MessageWords {...message} />
      {message.toRing.length === 0 && <Note tone="calm">{messages.allTold}</Note>}
      <ToRingList toRing={message.toRing} />
      {message.more && <p className="quiet">{messages.more}</p>}
      {message.isHers && (
        <Fold {...acting} act="withdraw" of={message.id} title={messages.withdraw} label={messages.withdraw}>
          <p className="quiet small">{messages.withdrawText}</p>
        </Fold>
      )}
    </Section>
  );
}
