import { mayOnCase, type CaseAct } from '../../../../core/cases/case-policy.ts';
import type { CaseView, CaseWith } from '../../../../core/cases/reading/case-view.ts';
import type { Caseworker } from '../../../../core/cases/reading/list-caseworkers.ts';
import { SelectField, TextArea, TickField } from '../../../ui/field/field.tsx';
import { useWords } from '../../../ui/frame/frame.tsx';
import { List, ListRow } from '../../../ui/list/list.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { StateTag } from '../../../ui/state-tag/state-tag.tsx';
import { isTicked } from '../../../view/forms/typed-field.ts';
import { roleWords } from '../../../view/words/role-words.ts';
import { answerTo, fieldsOf, Fold, Touch, type Acting } from '../../fold.tsx';

type MembersProps = Acting & { shown: CaseWith<never>; workers: readonly Caseworker[] };

/** The team, and what its lead does with it; where its lead is gone, one of it takes her place. */
export function Members({ shown, workers, ...acting }: MembersProps) {
  const { team } = useWords().cases;
  const may = (act: CaseAct) => mayOnCase(shown.standing, act);
  const others = workers.filter(({ id }) => !shown.team.some((one) => one.id === id));
  const hasLead = shown.team.some(({ isLead, seats }) => isLead && seats.length > 0);
  return (
    <Section title={team.title}>
      <List label={team.title}>
        {shown.team.map((member) => (
          <MemberRow key={member.id} member={member} mayLetGo={may('let-go')} {...acting} />
        ))}
      </List>
      {may('set-wall') && !hasLead && (
        <div className="section">
          <Touch {...acting} act="take-over" label={team.takeOver} why={team.takeOverWhy} />
        </div>
      )}
      {may('add-member') && <Add {...acting} others={others} isLocked={shown.isLocked} />}
      {may('hand-over') && <HandOver {...acting} workers={workers} team={shown.team} />}
      {may('lock') && (
        <div className="section">
          <Touch
            {...acting}
            act={shown.isLocked ? 'unlock' : 'lock'}
            label={shown.isLocked ? team.unlock : team.lock}
            why={team.lockWhy}
            small
          />
        </div>
      )}
    </Section>
  );
}

type MemberRowProps = Acting & { member: CaseView['team'][number]; mayLetGo: boolean };

function MemberRow({ member: { id, name, seats, isLead }, mayLetGo, ...acting }: MemberRowProps) {
  const words = useWords();
  const { team } = words.cases;
  return (
    <ListRow
      title={<OwnWords>{name ?? team.someone}</OwnWords>}
      text={seats.length === 0 ? team.seatGone : seats.map((seat) => roleWords(seat, words)).join('、')}
      end={
        isLead ? (
          <StateTag>{team.lead}</StateTag>
        ) : (
          mayLetGo && <Touch {...acting} act="let-go" of={id} label={team.letGo} small />
        )
      }
    />
  );
}

/** Everybody with a seat before whom no wall stands, by seat and name. */
function useChoices(workers: readonly Caseworker[]) {
  const words = useWords();
  return workers.map(({ id, name, seat }) => ({
    ...{ value: id, own: true },
    label: words.frame.labelled(roleWords(seat, words), name ?? words.cases.team.someone),
  }));
}

function Add({ others, isLocked, ...acting }: Acting & { others: readonly Caseworker[]; isLocked: boolean }) {
  const { team } = useWords().cases;
  const choices = useChoices(others);
  if (isLocked) return <p className="quiet section">{team.lockedWhy}</p>;
  if (choices.length === 0) return <p className="quiet section">{team.nobody}</p>;
  return (
    <Fold {...acting} act="add" title={team.add} label={team.addDo}>
      <SelectField {...fieldsOf(acting, 'add')('who')} label={team.who} choices={choices} />
    </Fold>
  );
}

type HandOverProps = Acting & { workers: readonly Caseworker[]; team: CaseView['team'] };

function HandOver({ workers, team: members, ...acting }: HandOverProps) {
  const { team } = useWords().cases;
  const leadId = members.find(({ isLead }) => isLead)?.id;
  const choices = useChoices(workers.filter(({ id }) => id !== leadId));
  const field = fieldsOf(acting, 'hand-over');
  if (choices.length === 0) return null;
  return (
    <Fold {...acting} act="hand-over" title={team.handOver} label={team.handOverDo}>
      <SelectField {...field('toWhom')} label={team.who} choices={choices} />
      <TextArea {...field('reason')} label={team.reason} hint={team.reasonHint} required />
      <TickField
        id="stay"
        label={team.stay}
        ticked={isTicked(answerTo(acting, 'hand-over'), 'stay', false)}
      />
    </Fold>
  );
}
