import { findDivision } from '../../../core/divisions/division-queries.ts';
import { endGroupLeader } from '../../../core/group-leaders/end-group-leader.ts';
import type { GroupLeader } from '../../../core/group-leaders/group-leader.ts';
import { listGroupLeaders } from '../../../core/group-leaders/list-group-leaders.ts';
import { nameGroupLeader } from '../../../core/group-leaders/name-group-leader.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { invalid, notFound } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { saidAs } from '../cases/case-action.ts';
import { formFields, inItsForm } from '../cases/mediation/form-fields.ts';
import { Fold, Touch, type Acting } from '../fold.tsx';
import { villageHref } from '../reach/reach-ctx.ts';
import { officeCtx } from '../rosters/roster-ctx.ts';
import { useGroupName } from './leader-rows.tsx';

export const loader = loading(async (page, args) => {
  const ctx = await officeCtx(page);
  const village = await findDivision(ctx.db, partOf(args, 'code'), ctx.now);
  if (!village) throw notFound('division-not-found');
  const leaders = await listGroupLeaders(ctx, { villageCode: village.code });
  const done = new URL(args.request.url).searchParams.has('done');
  return { village: { code: village.code, name: village.name }, leaders, key: ctx.newId(), done };
});

type Act = (ctx: Ctx, form: FormData, villageCode: string) => Promise<unknown>;

/** A group that stands says whose it is; a new one is the village's own. */
const name: Act = (ctx, form, villageCode) => {
  const [ofCode, groupName] = [textOf(form, 'ofCode') || villageCode, textOf(form, 'groupName')];
  const wish = { villageCode, ofCode, groupName, name: textOf(form, 'name') };
  return nameGroupLeader(ctx, { ...wish, ...saidAs(form, 'phone', 'phone') }, onceOf(form));
};

const acts: Readonly<Record<string, Act>> = {
  ...{ name, replace: name },
  end: (ctx, form) => endGroupLeader(ctx, { leaderId: textOf(form, 'of') }),
};

export const action = acting(
  async ({ page, form, args }) => {
    const act = acts[textOf(form, 'act')];
    if (!act) throw invalid([{ path: 'act', code: 'unknown-choice' }]);
    const code = partOf(args, 'code');
    await act(await officeCtx(page), form, code);
    return goTo(`${villageHref(code)}/leaders?done=1`);
  },
  ({ leaders }, form) =>
    inItsForm(
      {
        groupName: { field: 'groupName', label: leaders.group },
        name: { field: 'name', label: leaders.name },
        phone: { field: 'phone', label: leaders.phone },
      },
      form,
    ),
);

/** Who leads which group of a village; its office names, replaces and ends them. */
export default function Leaders() {
  const { village, leaders, key, done } = useLoaded(loader);
  const { words, language } = useFrame();
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const name = villageName(village.name, language);
  return (
    <Page
      title={words.leaders.titleOf(name)}
      lead={words.leaders.lead}
      back={{ href: villageHref(village.code), label: name }}
    >
      {done && !acting.answer && <Note tone="calm">{words.leaders.done}</Note>}
      <ErrorSummary faults={acting.answer?.faults ?? []} />
      {leaders.length === 0 && <p className="section">{words.leaders.none}</p>}
      {leaders.map((leader) => (
        <OneLeader key={leader.id} leader={leader} {...acting} />
      ))}
      <NameForm {...acting} />
    </Page>
  );
}

function OneLeader({ leader, ...acting }: Acting & { leader: GroupLeader }) {
  const { leaders } = useWords();
  const groupOf = useGroupName();
  const name = leader.name ?? leaders.nameless;
  return (
    <section className="section">
      <h2>
        <OwnWords>{name}</OwnWords>
      </h2>
      <p className="quiet">{groupOf(leader)}</p>
      <Touch
        act="end"
        of={leader.id}
        label={leaders.end(name)}
        idempotencyKey={acting.idempotencyKey}
        small
      />
      <Fold
        {...acting}
        act="replace"
        of={leader.id}
        title={leaders.replace(groupOf(leader))}
        label={leaders.addDo}
      >
        <input type="hidden" name="ofCode" value={leader.ofCode} />
        <input type="hidden" name="groupName" value={leader.groupName} />
        <WhoFields {...acting} act="replace" of={leader.id} />
      </Fold>
    </section>
  );
}

/** What she is called, and how she is rung. */
function WhoFields({ act, of = '', ...acting }: Acting & { act: string; of?: string }) {
  const { leaders } = useWords();
  const field = formFields(acting, act, of);
  return (
    <>
      <TextField {...field('name')} label={leaders.name} maxLength={30} required />
      <TextField {...field('phone')} type="tel" label={leaders.phone} hint={leaders.phoneHint} />
    </>
  );
}

function NameForm(acting: Acting) {
  const { leaders } = useWords();
  return (
    <Fold {...acting} act="name" title={leaders.add} label={leaders.addDo}>
      <TextField
        {...formFields(acting, 'name')('groupName')}
        label={leaders.group}
        hint={leaders.groupHint}
        maxLength={20}
        required
      />
      <WhoFields {...acting} act="name" />
    </Fold>
  );
}
