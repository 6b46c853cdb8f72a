import type { ReactNode } from 'react';
import { startOfDay } from '../../../core/shared/dates.ts';
import type { ErasureAsked } from '../../../core/requests/request.ts';
import type { Field } from '../../../core/consents/consent.ts';
import type { Shared, SharedItem } from '../../../core/referrals/reading/show-shared-by-code.ts';
import { Button } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import type { HerAct } from './her-acts.ts';
import { talkAddress } from './talk-address.ts';

type Hers = { code: string; word: string };
type SharedWithProps = { hers: Hers; shared: Shared; done: HerAct | undefined };

/** Of her case: who was told what and why, with the button that takes it back. */
export function SharedWith({ hers, shared, done }: SharedWithProps) {
  const { hers: said } = useFrame().words.sharing;
  return (
    <Section title={said.title}>
      {done === 'withdraw' && <Note tone="calm">{said.done}</Note>}
      {shared.items.length === 0 && <p>{said.none}</p>}
      {shared.items.map((item) => (
        <Told key={item.id} item={item} hers={hers} />
      ))}
    </Section>
  );
}

/** The code and the word go along in the form, as everything on this sheet does. */
function HerForm({ hers: { code, word }, children }: { hers: Hers; children: ReactNode }) {
  return (
    <form method="post" action={talkAddress} autoComplete="off">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="word" value={word} />
      {children}
    </form>
  );
}

function Told({ item, hers }: { item: SharedItem; hers: Hers }) {
  const { words } = useFrame();
  const { hers: said, purpose, recipient } = words.sharing;
  const { basis, withdrawnAt, isInForce } = item;
  return (
    <div className="card talk__message">
      <p>
        <strong>
          <OwnWords>{item.receiver?.name ?? item.words?.toWhom ?? recipient[item.recipient]}</OwnWords>
        </strong>
      </p>
      <p>{said.why(purpose[item.purpose])}</p>
      <WhatAndWhen item={item} />
      {basis !== 'consent' && <p>{said.withoutAsking[basis]}</p>}
      {withdrawnAt && <p>{said.withdrawn}</p>}
      {!withdrawnAt && !isInForce && <p>{said.over}</p>}
      {basis === 'consent' && withdrawnAt === null && (
        <HerForm hers={hers}>
          <input type="hidden" name="consent" value={item.id} />
          <Button kind="quiet" name="go" value="withdraw">
            {said.withdraw}
          </Button>
        </HerForm>
      )}
    </div>
  );
}

function WhatAndWhen({ item }: { item: SharedItem }) {
  const { words, now } = useFrame();
  const { hers: said, field } = words.sharing;
  const stamp = (at: Date) => words.dates.stamp(momentOf(at, now));
  const listed = (fields: readonly Field[]) => fields.map((name) => field[name]).join('、');
  const wasRead = item.sent.some(({ openedAt }) => openedAt !== null);
  return (
    <>
      {item.isInForce && <p>{said.mayTell(listed(item.words?.fields ?? []))}</p>}
      {item.endsOn !== null && (
        <p>{said.until(words.dates.fullDate(momentOf(startOfDay(item.endsOn), now)))}</p>
      )}
      {item.sent.map(({ at, openedAt, fields }) => (
        <p key={at.getTime()} className="quiet small">
          {said.what(listed(fields))} · {said.sentAt(stamp(at))} ·{' '}
          {openedAt ? said.readAt(stamp(openedAt)) : said.notRead}
        </p>
      ))}
      {item.withdrawnAt && wasRead && <p>{said.readAlready}</p>}
    </>
  );
}

type EraseProps = { hers: Hers; erasure: ErasureAsked | null; done: HerAct | undefined };

/** What she wants erased, whether a case came of it or not. */
export function Erase({ hers, erasure, done }: EraseProps) {
  const { words, now } = useFrame();
  const { hers: said } = words.sharing;
  return (
    <Section title={said.erase}>
      {done === 'keep' && <Note tone="calm">{said.erasedNot}</Note>}
      {erasure && (
        <Note tone="sun">{said.erasing(words.dates.stamp(momentOf(erasure.waitsUntil, now)))}</Note>
      )}
      <p>{said.eraseWhy}</p>
      <HerForm hers={hers}>
        <Button kind="quiet" name="go" value={erasure ? 'keep' : 'erase'}>
          {erasure ? said.eraseNot : said.eraseDo}
        </Button>
      </HerForm>
    </Section>
  );
}
