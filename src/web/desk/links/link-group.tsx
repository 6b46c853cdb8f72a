import type { Care } from '../../../core/cares/care.ts';
import type { MyOutreach } from '../../../core/links/show-my-outreach.ts';
import { addDays, dayOf, startOfDay } from '../../../core/shared/dates.ts';
import type { RecentVisit } from '../../../core/visits/list-recent-visits.ts';
import { channels } from '../../../core/visits/visit.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { RadioField, TextField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { villageName } from '../../view/village-name.ts';
import { formFields } from '../cases/mediation/form-fields.ts';
import { answerTo, Fold, type Acting } from '../fold.tsx';
import { CareOf } from './care/care-of.tsx';
import { PhoneOf } from './phone-of.tsx';
import { RecentVisits } from './recent-visits.tsx';
import { whys } from './said.ts';

type Link = MyOutreach['links'][number] & {
  phone: string | null;
  care: Care | null;
  recent: readonly RecentVisit[];
};

/** `isWalked`: their order may become that of a walk. */
type GroupProps = Acting & { title: string; links: readonly Link[]; isWalked?: boolean };

/** Some of those whom she keeps touch with under one title; nothing where there is nobody. */
export function LinkGroup({ title, links, isWalked = false, ...acting }: GroupProps) {
  if (links.length === 0) return null;
  return (
    <Section title={title}>
      <div data-walked={isWalked || undefined}>
        {links.map((link) => (
          <OneLink key={link.id} link={link} {...acting} />
        ))}
      </div>
    </Section>
  );
}

const dayMs = 86_400_000;

/** Who, where, when last, by when next; it opens to the touches that write a visit down. */
function OneLink({ link, ...acting }: Acting & { link: Link }) {
  const { words, language, now } = useFrame();
  const { links, dates } = words;
  const day = (at: Date) => dates.day(momentOf(at, now));
  const late = Math.round((Date.parse(dayOf(now)) - Date.parse(link.dueOn)) / dayMs);
  const lines = [
    link.tellFirst && links.tellFirst,
    link.lastVisitAt === null ? links.never : links.last(day(link.lastVisitAt)),
    link.lapsed ? links.late(late) : links.dueBy(day(startOfDay(link.dueOn))),
    ...(link.nextOn === null ? [] : [links.nextOf(day(startOfDay(link.nextOn)))]),
  ];
  const isRefused = answerTo(acting, 'visit', link.id) !== undefined;
  return (
    <details
      className="request__act link"
      open={isRefused}
      data-spot={link.spot ? `${link.spot.lat},${link.spot.lng}` : undefined}
    >
      <summary>
        <OwnWords>{link.name}</OwnWords>
        <span className="link__lines quiet small">
          {[villageName(link.villageName, language), ...lines].filter(Boolean).join(' · ')}
        </span>
      </summary>
      <PhoneOf phone={link.phone} />
      <RecentVisits visits={link.recent} />
      {link.care && <CareOf linkId={link.id} care={link.care} {...acting} />}
      <VisitForm link={link} {...acting} />
      {link.kind === 'woman' && <MoreForHer link={link} />}
      {link.kind === 'woman' && <EndForm link={link} {...acting} />}
    </details>
  );
}

/** What takes a page of its own: what she needs, what to keep in mind of her. */
function MoreForHer({ link: { id, care } }: { link: Link }) {
  const { needs, cares } = useFrame().words;
  return (
    <Buttons>
      <ButtonLink kind="quiet" small href={`/desk/links/${id}/need`}>
        {needs.way}
      </ButtonLink>
      <ButtonLink kind="quiet" small href={`/desk/links/${id}/care`}>
        {care ? cares.again : cares.write}
      </ButtonLink>
    </Buttons>
  );
}

function VisitForm({ link, ...acting }: Acting & { link: Link }) {
  const { links } = useFrame().words;
  const field = formFields(acting, 'visit', link.id);
  const typed = answerTo(acting, 'visit', link.id)?.typed;
  return (
    <form method="post" noValidate autoComplete="off">
      <input type="hidden" name="act" value="visit" />
      <input type="hidden" name="of" value={link.id} />
      <input type="hidden" name="personId" value={link.personId} />
      <input type="hidden" name="clientId" value={typed?.['clientId'] ?? clientIdOf(acting, link)} />
      <MoreOfVisit link={link} field={field} isOpen={typed !== undefined} />
      <fieldset className="link__how">
        <legend>{links.how}</legend>
        {channels.map((channel) => (
          <Button key={channel} kind="quiet" small name="channel" value={channel}>
            <span aria-hidden="true">{links.channels[channel]}</span>
            <span className="unseen">{links.of(link.name, links.channels[channel])}</span>
          </Button>
        ))}
      </fieldset>
    </form>
  );
}

type MoreProps = { link: Link; field: ReturnType<typeof formFields>; isOpen: boolean };

/** Of another day, when to go next, a word for herself. */
function MoreOfVisit({ link, field, isOpen }: MoreProps) {
  const { words, now } = useFrame();
  const { links } = words;
  return (
    <details open={isOpen}>
      <summary className="small">{links.more}</summary>
      <TextField
        {...field('day', dayOf(now))}
        label={links.when}
        type="date"
        min={link.joinedOn}
        max={dayOf(now)}
      />
      <TextField
        {...field('nextOn')}
        label={links.next}
        hint={links.nextHint}
        type="date"
        min={addDays(dayOf(now), 1)}
      />
      <TextField {...field('note')} label={links.note} hint={links.noteHint} maxLength={500} />
    </details>
  );
}

/** Another for each link of a page, and the same however often one form is sent. */
const clientIdOf = ({ idempotencyKey }: Acting, { id }: Link): string =>
  `${idempotencyKey.slice(0, 24)}${id.slice(24)}`;

function EndForm({ link, ...acting }: Acting & { link: Link }) {
  const { links } = useFrame().words;
  const field = formFields(acting, 'end', link.id);
  return (
    <Fold {...acting} act="end" of={link.id} title={links.end} label={links.endDo}>
      <RadioField
        {...field('why')}
        label={links.endWhy}
        hint={links.endHint}
        choices={whys.map((value) => ({ value, label: links.whys[value] }))}
        chosen={answerTo(acting, 'end', link.id)?.typed['why'] ?? ''}
      />
    </Fold>
  );
}
