import { endDeputy } from '../../core/deputies/end-deputy.ts';
import type { Deputies } from '../../core/deputies/list-deputies.ts';
import { listDeputies } from '../../core/deputies/list-deputies.ts';
import { nameDeputy } from '../../core/deputies/name-deputy.ts';
import { addDays, dayOf, startOfDay } from '../../core/shared/dates.ts';
import { faultOf } from '../fault-lines.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, textOf } from '../page-request.ts';
import type { FormAnswer } from '../given-back/form-answer.ts';
import { herOf, hersOf } from '../cells/her-cells.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { SelectField, TextField } from '../ui/field/field.tsx';
import { useAnswer, useFrame } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page, Section } from '../ui/page/page.tsx';
import { momentOf } from '../view/moments.ts';

export const loader = loading(async (page, { request }) => {
  const { searchParams } = new URL(request.url);
  const done = searchParams.has('named') ? 'named' : searchParams.has('ended') ? 'ended' : null;
  const all = await Promise.all((await hersOf(page)).map(listDeputies));
  const hosted = all.flatMap(({ hosted }) => hosted);
  return { done, hosted, mine: all.flatMap(({ mine }) => mine) } as const;
});

export const action = acting(
  async ({ page, form }) => {
    const deputyId = textOf(form, 'deputy');
    if (deputyId !== '') {
      await endDeputy(await herOf(page, deputyId), { deputyId });
      return goTo('/desk/deputies?ended=1');
    }
    const wish = {
      homeId: textOf(form, 'homeId'),
      phone: textOf(form, 'phone'),
      lastDay: textOf(form, 'lastDay'),
    };
    const ctx = await herOf(page, wish.homeId);
    await nameDeputy(ctx, wish, { personOfPhone: (phone) => page.personOfPhone(phone, ctx.cell) });
    return goTo('/desk/deputies?named=1');
  },
  ({ deputies }) => ({
    homeId: { field: 'homeId', label: deputies.home },
    phone: { field: 'phone', label: deputies.phone },
    lastDay: { field: 'lastDay', label: deputies.lastDay },
  }),
);

/** Who keeps a home in its host's stead, for both of them to see and to end. */
export default function DeputiesPage() {
  const { done, hosted, mine } = useLoaded(loader);
  const answer = useAnswer();
  const { deputies, me } = useFrame().words;
  return (
    <Page title={deputies.title} lead={deputies.lead} back={{ href: '/me', label: me.title }}>
      {done && <Note tone="calm">{deputies[done]}</Note>}
      <ErrorSummary faults={answer?.faults ?? []} />
      {mine.length > 0 && <Mine mine={mine} />}
      {hosted.map((home) => (
        <AtHome key={home.homeId} home={home} />
      ))}
      {hosted.length > 0 && <NameForm hosted={hosted} answer={answer} />}
    </Page>
  );
}

function useLastDay(): (day: string | null) => string {
  const { words, now } = useFrame();
  const { deputies, dates } = words;
  return (day) =>
    day === null ? deputies.openEnd : deputies.until(dates.day(momentOf(startOfDay(day), now)));
}

function EndButton({ id, whose, label }: { id: string; whose: string; label: string }) {
  return (
    <Button kind="quiet" small name="deputy" value={id}>
      {label}
      <span className="unseen"> {whose}</span>
    </Button>
  );
}

function Mine({ mine }: Pick<Deputies, 'mine'>) {
  const { deputies } = useFrame().words;
  const lastDay = useLastDay();
  return (
    <Section title={deputies.mine}>
      <form method="post">
        <List label={deputies.mine}>
          {mine.map(({ id, homeName, lastDay: day }) => (
            <ListRow
              key={id}
              title={homeName}
              text={lastDay(day)}
              end={<EndButton id={id} whose={homeName} label={deputies.giveBack} />}
            />
          ))}
        </List>
      </form>
    </Section>
  );
}

function AtHome({ home }: { home: Deputies['hosted'][number] }) {
  const { deputies } = useFrame().words;
  const lastDay = useLastDay();
  const title = deputies.ofHome(home.homeName);
  if (home.deputies.length === 0) {
    return (
      <Section title={title}>
        <Note>{deputies.none}</Note>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <form method="post">
        <List label={title}>
          {home.deputies.map(({ id, name, phoneMasked, lastDay: day }) => (
            <ListRow
              key={id}
              title={name ?? deputies.someone}
              text={[phoneMasked, lastDay(day)].filter(Boolean).join(' · ')}
              end={<EndButton id={id} whose={name ?? phoneMasked ?? ''} label={deputies.end} />}
            />
          ))}
        </List>
      </form>
    </Section>
  );
}

const usualDays = 7;

function NameForm({ hosted, answer }: Pick<Deputies, 'hosted'> & { answer: FormAnswer | undefined }) {
  const { words, now } = useFrame();
  const { deputies } = words;
  const typed = answer?.typed ?? {};
  const fault = (field: string) => faultOf(answer?.faults, field);
  const homes = hosted.map(({ homeId, homeName }) => ({ value: homeId, label: homeName }));
  const [only] = homes;
  return (
    <Section title={deputies.add}>
      <p className="quiet">{deputies.may}</p>
      <form method="post">
        {homes.length === 1 && only ? (
          <input type="hidden" name="homeId" value={only.value} />
        ) : (
          <SelectField id="homeId" label={deputies.home} choices={homes} defaultValue={typed['homeId']} />
        )}
        <TextField
          {...{ id: 'phone', label: deputies.phone, hint: deputies.phoneHint, fault: fault('phone') }}
          {...{ type: 'tel', inputMode: 'tel', autoComplete: 'off', maxLength: 20, required: true }}
          defaultValue={typed['phone']}
        />
        <TextField
          {...{ id: 'lastDay', label: deputies.lastDay, hint: deputies.lastDayHint, fault: fault('lastDay') }}
          {...{ type: 'date', min: dayOf(now), required: true }}
          defaultValue={typed['lastDay'] ?? addDays(dayOf(now), usualDays)}
        />
        <Buttons>
          <Button>{deputies.name}</Button>
        </Buttons>
      </form>
    </Section>
  );
}
