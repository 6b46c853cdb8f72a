import { z } from 'zod';
import { noteSignIn } from '../../core/people/note-sign-in.ts';
import { startOfDay } from '../../core/shared/dates.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { personOnly } from '../../core/shared/person-only.ts';
import { line } from '../../core/shared/text.ts';
import type { SeenKey } from '../../platform/auth/keys/list-keys.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, textOf } from '../page-request.ts';
import { faultOf } from '../fault-lines.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { TextField } from '../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Page } from '../ui/page/page.tsx';
import { momentOf } from '../view/moments.ts';

const here = '/me/keys';

const NewKey = z.strictObject({ name: line(1, 60) });

export const loader = loading(async ({ ctx, auth, answer }, { request }) => {
  personOnly(ctx);
  const ended = new URL(request.url).searchParams.has('ended');
  const made = answer?.asks === 'key' ? answer.typed['key'] : undefined;
  return { ended, made, keys: await auth.listKeys(request.headers) };
});

export const action = acting(
  async ({ page, form, args: { request } }) => {
    personOnly(page.ctx);
    const ending = textOf(form, 'end');
    if (ending !== '') {
      await page.auth.endSession(request.headers, ending);
      for (const ctx of await page.everywhere()) await noteSignIn(ctx, { verb: 'end-key' });
      return goTo(`${here}?ended=1`);
    }
    const { name } = parseInput(NewKey, { name: textOf(form, 'name') });
    const key = await page.auth.makeKey(request.headers, name);
    for (const ctx of await page.everywhere()) await noteSignIn(ctx, { verb: 'make-key' });
    // Shown by the page's next reading, and by no other.
    const along = page.giveBack({ faults: [], asks: 'key', typed: { key } }, new URL(here, request.url));
    return goTo(here, along === undefined ? [] : [along]);
  },
  ({ keys }) => ({ name: { field: 'name', label: keys.name } }),
);

/** What she gave to other software: made, named, last used, ended. */
export default function Keys() {
  const { ended, made, keys: hers } = useLoaded(loader);
  const { keys, me, frame } = useWords();
  return (
    <Page
      title={keys.title}
      windowTitle={frame.titleOf(keys.title)}
      lead={keys.lead}
      back={{ href: '/me', label: me.title }}
    >
      {ended && <Note tone="calm">{keys.ended}</Note>}
      {made !== undefined && <Made bearer={made} />}
      <div className="section">
        {hers.length === 0 && <Note>{keys.none}</Note>}
        <form method="post">
          <List label={keys.title}>
            {hers.map((key) => (
              <KeyRow key={key.id} seen={key} />
            ))}
          </List>
        </form>
      </div>
      <MakeKey />
    </Page>
  );
}

function Made({ bearer }: { bearer: string }) {
  const { keys } = useWords();
  return (
    <output className="section said">
      <Note tone="sun">
        <p>{keys.once}</p>
        <p>
          <code className="key-to-type">{bearer}</code>
        </p>
      </Note>
    </output>
  );
}

function KeyRow({ seen }: { seen: SeenKey }) {
  const { words, now } = useFrame();
  const { keys, dates } = words;
  const used =
    seen.lastUsedOn === null
      ? keys.unused
      : keys.lastUsed(dates.day(momentOf(startOfDay(seen.lastUsedOn), now)));
  const lines = [
    ...[keys.since(dates.stamp(momentOf(seen.madeAt, now))), used],
    keys.until(dates.fullDate(momentOf(seen.expiresAt, now))),
    ...(seen.opensOffice ? [keys.opensOffice] : []),
  ];
  return (
    <ListRow
      title={<OwnWords>{seen.name}</OwnWords>}
      text={lines.join(' · ')}
      end={
        <Button kind="quiet" small name="end" value={seen.id}>
          {keys.end}
          <span className="unseen">
            {' '}
            <OwnWords>{seen.name}</OwnWords>
          </span>
        </Button>
      }
    />
  );
}

function MakeKey() {
  const answer = useAnswer();
  const { keys } = useWords();
  return (
    <form method="post" className="section">
      <ErrorSummary faults={answer?.faults ?? []} />
      <TextField
        id="name"
        label={keys.name}
        hint={keys.nameHint}
        fault={faultOf(answer?.faults, 'name')}
        maxLength={60}
        required
        defaultValue={answer?.typed['name']}
      />
      <Buttons>
        <Button>{keys.make}</Button>
      </Buttons>
    </form>
  );
}
