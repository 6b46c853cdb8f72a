import { holdsClosing, type LooseEnd } from '../../../../core/loose-ends/loose-end.ts';
import type { ClockCode } from '../../../../core/clocks/clock.ts';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { List, ListRow } from '../../../ui/list/list.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { StateTag } from '../../../ui/state-tag/state-tag.tsx';
import type { Sentences } from '../../../../locales/zh-Hans/tree.ts';
import { momentOf } from '../../../view/moments.ts';
import { partHref, type PartPath } from '../parts.ts';

/** On which page of the case a clock is ended. */
function partOfClock(clock: ClockCode): PartPath {
  if (clock.startsWith('protection-order') || clock === 'warning-visit') return 'orders';
  if (clock.startsWith('mediation')) return 'mediation';
  if (clock.startsWith('legal-aid')) return 'consultations';
  if (clock.startsWith('referral')) return 'referrals';
  return clock === 'consent-tell-later' || clock === 'erasure-wait' ? 'consents' : '';
}

/** On which page of the case it is finished. */
function partOf(end: LooseEnd): PartPath {
  switch (end.what) {
    case 'report':
      return 'screen';
    case 'task':
    case 'session':
      return '';
    case 'consultation':
      return 'consultations';
    case 'order':
      return 'orders';
    case 'mediation':
      return 'mediation';
    case 'referral':
      return 'referrals';
    case 'erasure':
    case 'consent':
      return 'consents';
    case 'clock':
      return partOfClock(end.clock);
  }
}

function titleOf(end: LooseEnd, words: Sentences): string {
  const { looseEnds: said, cases, orders, mediation, sharing, consultations } = words;
  switch (end.what) {
    case 'report':
      return said.report;
    case 'erasure':
      return said.erasure;
    case 'task':
      return said.task(end.words);
    case 'session':
      return said.session(cases.overview.kinds[end.kind]);
    case 'consultation':
      return said.consultation(consultations.desk.kinds[end.kind]);
    case 'order':
      return said.order(orders.state[end.state]);
    case 'mediation':
      return said.mediation(mediation.stage[end.stage]);
    case 'referral':
      return said.referral(end.to, sharing.list.state[end.state]);
    case 'consent':
      return said.consent(end.to ?? sharing.recipient[end.recipient], sharing.purpose[end.purpose]);
    case 'clock':
      return words.clockNames[end.clock];
  }
}

/** What no day is set for. */
function withoutADay(end: LooseEnd, { looseEnds: said }: Sentences): string | null {
  if (end.what === 'mediation' && holdsClosing(end)) return said.mediationFirst;
  if (end.what === 'report') return said.reportFirst;
  return end.what === 'consent' ? said.untilOpen : null;
}

function whenOf(end: LooseEnd, words: Sentences, now: Date): string | null {
  const { looseEnds: said, dates } = words;
  if (end.by === null) return withoutADay(end, words);
  const stamp = dates.stamp(momentOf(end.by, now));
  const day = dates.day(momentOf(end.by, now));
  const isPast = end.by <= now;
  switch (end.what) {
    case 'session':
    case 'consultation':
      return isPast ? said.met(stamp) : said.meets(stamp);
    case 'erasure':
      return isPast ? said.mayCall : said.callFrom(stamp);
    case 'consent':
      return said.holds(day);
    case 'task':
      return said.due(day);
    case 'order':
      return end.state === 'granted' ? said.holds(day) : said.due(stamp);
    case 'report':
    case 'mediation':
    case 'referral':
    case 'clock':
      return said.due(stamp);
  }
}

type LooseEndsProps = {
  caseId: string;
  looseEnds: readonly LooseEnd[];
  /** Who of the team may look and decide, by name; null where it is she who looks. */
  deciders: readonly (string | null)[] | null;
};

/** What is not finished, each leading to where it is; and who else looks before it is closed. */
export function LooseEnds({ caseId, looseEnds, deciders }: LooseEndsProps) {
  const { words, now } = useFrame();
  const { looseEnds: said } = words;
  return (
    <Section title={said.title}>
      {looseEnds.length === 0 && <Note tone="calm">{said.none}</Note>}
      {looseEnds.length > 0 && (
        <>
          <p className="quiet">{said.lead}</p>
          <List label={said.title}>
            {looseEnds.map((end) => (
              <ListRow
                key={end.id}
                href={partHref(caseId, partOf(end))}
                title={<OwnWords>{titleOf(end, words)}</OwnWords>}
                text={whenOf(end, words, now)}
                end={<Urgency end={end} now={now} />}
              />
            ))}
          </List>
        </>
      )}
      {deciders && <WhoLooks caseId={caseId} deciders={deciders} />}
    </Section>
  );
}

function Urgency({ end, now }: { end: LooseEnd; now: Date }) {
  const { looseEnds: said } = useFrame().words;
  if (holdsClosing(end)) return <StateTag tone="alarm">{said.first}</StateTag>;
  return end.by !== null && end.by <= now && end.what !== 'erasure' ? (
    <StateTag tone="sun">{said.past}</StateTag>
  ) : null;
}

type WhoLooksProps = { caseId: string; deciders: readonly (string | null)[] };

function WhoLooks({ caseId, deciders }: WhoLooksProps) {
  const { looseEnds: said, cases } = useFrame().words;
  const names = deciders.map((name) => name ?? cases.team.someone).join(said.and);
  return (
    <p className="section">
      <OwnWords>{names === '' ? said.nobodyLooks : said.whoLooks(names)}</OwnWords>{' '}
      <a className="touch" href={partHref(caseId, 'team')}>
        {said.invite}
      </a>
    </p>
  );
}
