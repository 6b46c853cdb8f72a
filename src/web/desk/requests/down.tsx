import { useActionData } from 'react-router';
import { takeDown } from '../../../core/requests/asking/take-down.ts';
import { listMyHomes } from '../../../core/homes/list-my-homes.ts';
import { doors, ways } from '../../../core/requests/request.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, loading, onceOf, textOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { deskCtx } from './desk-ctx.ts';
import { DownForm, downChannels } from './down-form.tsx';
import { GivenCode } from './given-code.tsx';

export const loader = loading(async (page) => {
  const ctx = await deskCtx(page);
  const homes = await listMyHomes(ctx);
  return { key: ctx.newId(), homes: homes.map(({ id, name }) => ({ id, name })) };
});

export const action = acting(
  async ({ page, form }) => ({ taken: await takeDown(await deskCtx(page), readDown(form), onceOf(form)) }),
  ({ requests: { down } }) => ({
    text: { field: 'text', label: down.text },
    channel: { field: 'channel', label: down.channel },
    door: { field: 'door', label: down.door },
    'safeContact.number': { field: 'number', label: down.number },
    'safeContact.name': { field: 'name', label: down.name },
    'safeContact.when': { field: 'when', label: down.when },
  }),
);

function readDown(form: FormData) {
  const said = (field: string) => textOf(form, field).trim() || undefined;
  const oneOf = <T extends string>(field: string, choices: readonly T[]): T => {
    const choice = choices.find((one) => one === textOf(form, field));
    if (choice === undefined) throw invalid([{ path: field, code: 'unknown-choice' }]);
    return choice;
  };
  const [number, name, when, homeId] = [said('number'), said('name'), said('when'), said('homeId')];
  return {
    ...{ channel: oneOf('channel', downChannels), door: oneOf('door', doors), text: textOf(form, 'text') },
    ...(form.has('danger') && { danger: true }),
    ...(form.has('friend') && { forWhom: 'friend' as const }),
    ...(homeId !== undefined && { homeId }),
    safeContact: {
      way: oneOf('way', ways),
      ...(number !== undefined && { number }),
      ...(name !== undefined && { name }),
      ...(when !== undefined && { when }),
      ...(form.has('neverSms') && { neverSms: true }),
    },
  };
}

/** For somebody without a phone: what she says at the hotline, on a reception day or at the door, in one short form. */
export default function TakeDown() {
  const { key, homes } = useLoaded(loader);
  const done = useActionData<typeof action>();
  const answer = useAnswer();
  const { requests } = useWords();
  const { down } = requests;
  const back = { href: '/desk/requests', label: requests.title };
  if (done && 'taken' in done) {
    return (
      <Page title={down.sentTitle} lead={down.sentLead} back={back}>
        <GivenCode {...done.taken} />
        <Buttons>
          <ButtonLink href={`/desk/requests/${done.taken.id}`}>{down.open}</ButtonLink>
          <ButtonLink kind="quiet" href="/desk/requests/new">
            {down.another}
          </ButtonLink>
        </Buttons>
      </Page>
    );
  }
  return (
    <Page title={down.title} lead={down.lead} back={back}>
      <DownForm idempotencyKey={key} homes={homes} answer={answer} />
    </Page>
  );
}
