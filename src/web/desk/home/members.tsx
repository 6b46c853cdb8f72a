import { letMemberGo, recordConsent, withdrawConsent } from '../../../core/members/change-member.ts';
import { nameMember } from '../../../core/members/name-member.ts';
import { showFurnishing, type MemberSeen } from '../../../core/homes/desk/show-furnishing.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextField, TickField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { isTicked, typedField } from '../../view/forms/typed-field.ts';

export const loader = loading(async ({ ctx }, args) => {
  const { home, members } = await showFurnishing(ctx, partOf(args, 'id'));
  const { teams } = await showHome(ctx, home.id);
  return { home, teams, members, today: dayOf(ctx.now), key: ctx.newId() };
});

export const action = acting(
  async ({ page: { ctx }, form, args }) => {
    const homeId = partOf(args, 'id');
    const once = onceOf(form);
    const member = (name: string) => ({ homeId, memberId: textOf(form, name) });
    const consentOn = textOf(form, 'agreed') === 'yes' ? textOf(form, 'consentOn') : null;
    const wish = { homeId, teamId: textOf(form, 'teamId'), name: textOf(form, 'name'), consentOn };
    if (form.has('show')) await recordConsent(ctx, { ...member('show'), consentOn: dayOf(ctx.now) }, once);
    else if (form.has('hide')) await withdrawConsent(ctx, member('hide'), once);
    else if (form.has('leave')) await letMemberGo(ctx, member('leave'), once);
    else await nameMember(ctx, wish, once);
    return goTo(`/desk/homes/${homeId}/members`);
  },
  ({ furnish }) => ({
    name: { field: 'name', label: furnish.memberName },
    teamId: { field: 'teamId', label: furnish.memberTeam },
    consentOn: { field: 'consentOn', label: furnish.consentOn },
  }),
);

/** Who belongs to the teams. A name is on the public page only while a consent stands. */
export default function Members() {
  const { home, teams, members, today, key } = useLoaded(loader);
  const answer = useAnswer();
  const { furnish } = useWords();
  const field = typedField(answer);
  return (
    <Page
      title={furnish.members}
      lead={furnish.membersHow}
      back={{ href: `/desk/homes/${home.id}`, label: furnish.back }}
    >
      {teams.map((team) => (
        <TeamMembers
          key={team.id}
          name={team.name}
          members={members.filter(({ teamId }) => teamId === team.id)}
        />
      ))}
      <Section title={furnish.addMember}>
        <form method="post">
          <ErrorSummary faults={answer?.faults ?? []} />
          <input type="hidden" name="key" value={key} />
          <TextField {...field('name')} label={furnish.memberName} hint={furnish.memberNameHint} />
          <SelectField
            {...field('teamId')}
            label={furnish.memberTeam}
            choices={teams.map(({ id, name }) => ({ value: id, label: name, own: true }))}
          />
          <TickField id="agreed" label={furnish.agreedToName} ticked={isTicked(answer, 'agreed', false)} />
          <TextField {...field('consentOn', today)} label={furnish.consentOn} type="date" max={today} />
          <Buttons>
            <Button>{furnish.noteMember}</Button>
          </Buttons>
        </form>
      </Section>
    </Page>
  );
}

function TeamMembers({ name, members }: { name: string; members: readonly MemberSeen[] }) {
  const { words, now } = useFrame();
  const { furnish, dates } = words;
  return (
    <section className="section">
      <h2>
        <OwnWords>{name}</OwnWords>
      </h2>
      {members.length === 0 && <Note>{furnish.noMembers}</Note>}
      <form method="post">
        <List>
          {members.map((member) => (
            <ListRow
              key={member.id}
              title={<OwnWords>{member.name}</OwnWords>}
              text={
                member.consentOn === null
                  ? furnish.notShown
                  : furnish.shownSince(dates.fullDate(momentOf(startOfDay(member.consentOn), now)))
              }
              end={<MemberButtons member={member} />}
            />
          ))}
        </List>
      </form>
    </section>
  );
}

function MemberButtons({ member: { id, name, consentOn } }: { member: MemberSeen }) {
  const { furnish } = useWords();
  const who = name ?? '';
  return (
    <span className="roll__touch">
      {consentOn === null ? (
        <button
          type="submit"
          className="link-button"
          name="show"
          value={id}
          aria-label={furnish.showHer(who)}
        >
          {furnish.show}
        </button>
      ) : (
        <button
          type="submit"
          className="link-button"
          name="hide"
          value={id}
          aria-label={furnish.hideHer(who)}
        >
          {furnish.hide}
        </button>
      )}
      <button type="submit" className="link-button" name="leave" value={id} aria-label={furnish.takeOff(who)}>
        {furnish.leave}
      </button>
    </span>
  );
}
