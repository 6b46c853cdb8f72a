import { partyKinds } from '../../../core/cases/case.ts';
import { mayOnCase } from '../../../core/cases/case-policy.ts';
import type { CaseView } from '../../../core/cases/reading/case-view.ts';
import { nameParty } from '../../../core/cases/work/name-party.ts';
import { strikeParty } from '../../../core/cases/work/strike-party.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, numberOf, onceOf, textOf } from '../../page-request.ts';
import { SelectField, TextArea, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { fieldsOf, Fold, Touch, type Acting } from '../fold.tsx';
import { chosen, said, saidAs, workingOn } from './case-action.ts';
import { CaseFrame } from './case-frame.tsx';
import { seeCase } from './see-case.ts';

export const loader = loading((page, args) => seeCase(page, args, { parts: ['parties'] }));

export const action = workingOn(
  {
    name: (ctx, form, caseId) => nameParty(ctx, { caseId, ...readParty(form) }, onceOf(form)),
    strike: (ctx, form, caseId) => strikeParty(ctx, { caseId, partyId: textOf(form, 'of') }, onceOf(form)),
  },
  ({ cases: { people } }) => ({
    kind: { field: 'kind', label: people.kind },
    name: { field: 'name', label: people.name },
    relation: { field: 'relation', label: people.relation },
    birthYear: { field: 'birthYear', label: people.birthYear },
    number: { field: 'number', label: people.number },
    remark: { field: 'remark', label: people.remark },
  }),
);

const readParty = (form: FormData) => ({
  ...{ kind: chosen(form, 'kind', partyKinds), name: textOf(form, 'name') },
  ...(said(form, 'birthYear') !== undefined && { birthYear: numberOf(form, 'birthYear') }),
  ...saidAs(form, 'relation', 'relation'),
  ...saidAs(form, 'number', 'number'),
  ...saidAs(form, 'remark', 'remark'),
});

/** Who stands in the story, as they are called there; nobody of them is looked up anywhere. */
export default function People() {
  const { shown, key, done } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { people, parts } = useWords().cases;
  const mayWrite = mayOnCase(shown.standing, 'name-party') && shown.state !== 'closed';
  return (
    <CaseFrame head={shown} part="people" done={done}>
      <Section title={parts.people}>
        {shown.parties.length === 0 && <p className="quiet">{people.none}</p>}
        {shown.parties.length > 0 && (
          <List label={parts.people}>
            {shown.parties.map((party) => (
              <PartyRow key={party.id} party={party} mayWrite={mayWrite} {...acting} />
            ))}
          </List>
        )}
        {mayWrite && <AddParty {...acting} />}
      </Section>
    </CaseFrame>
  );
}

type PartyRowProps = Acting & { party: CaseView['parties'][number]; mayWrite: boolean };

function PartyRow({ party, mayWrite, ...acting }: PartyRowProps) {
  const { people } = useWords().cases;
  const { kind, name, relation, birthYear, number, remark } = party;
  const rest = [relation, birthYear && people.born(birthYear), number].filter((one) => one !== undefined);
  return (
    <ListRow
      title={<OwnWords>{name}</OwnWords>}
      text={
        <>
          {people.kinds[kind]}
          {rest.length > 0 && (
            <>
              {' · '}
              <OwnWords>{rest.join(' · ')}</OwnWords>
            </>
          )}
          {remark !== undefined && (
            <span className="request__note">
              <OwnWords>{remark}</OwnWords>
            </span>
          )}
        </>
      }
      end={mayWrite && <Touch {...acting} act="strike" of={party.id} label={people.strike} small />}
    />
  );
}

function AddParty(acting: Acting) {
  const { people } = useWords().cases;
  const field = fieldsOf(acting, 'name');
  const choices = partyKinds.map((value) => ({ value, label: people.kinds[value] }));
  return (
    <Fold {...acting} act="name" title={people.add} label={people.do}>
      <SelectField {...field('kind')} label={people.kind} choices={choices} />
      <TextField {...field('name')} label={people.name} required />
      <TextField {...field('relation')} label={people.relation} />
      <div className="fields">
        <TextField {...field('birthYear')} label={people.birthYear} inputMode="numeric" />
        <TextField {...field('number')} label={people.number} inputMode="tel" />
      </div>
      <TextArea {...field('remark')} label={people.remark} />
    </Fold>
  );
}
