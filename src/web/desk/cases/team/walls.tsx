import { wallReasons } from '../../../../core/cases/case.ts';
import { mayOnCase } from '../../../../core/cases/case-policy.ts';
import type { CaseView, CaseWith } from '../../../../core/cases/reading/case-view.ts';
import type { Caseworker } from '../../../../core/cases/reading/list-caseworkers.ts';
import { SelectField } from '../../../ui/field/field.tsx';
import { useWords } from '../../../ui/frame/frame.tsx';
import { List, ListRow } from '../../../ui/list/list.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { fieldsOf, Fold, type Acting } from '../../fold.tsx';

/** Before whom a wall may be set: who has a seat, who keeps a home, who acts for a town. */
type Near = {
  workers: readonly Caseworker[];
  homes: readonly { id: string; name: string }[];
  towns: readonly { code: string; name: string }[];
};

type WallsProps = Acting & { shown: CaseWith<'walls'>; near: Near };

export function Walls({ shown, near, ...acting }: WallsProps) {
  const { team } = useWords().cases;
  return (
    <Section title={team.walls}>
      <p className="quiet">{team.wallsLead}</p>
      {shown.walls.length === 0 && <p className="quiet">{team.noWalls}</p>}
      {shown.walls.length > 0 && (
        <List label={team.walls}>
          {shown.walls.map((wall, nth) => (
            <ListRow
              key={`${wall.personId}-${wall.homeId}-${wall.divisionCode}-${nth}`}
              title={<Before wall={wall} near={near} />}
              text={team.whys[wall.why]}
            />
          ))}
        </List>
      )}
      {mayOnCase(shown.standing, 'set-wall') && <SetWall {...acting} near={near} />}
    </Section>
  );
}

/** Whoever stands before a wall is in no list any more, so a person is named by what she is. */
function Before({ wall, near }: { wall: CaseView['walls'][number]; near: Near }) {
  const { wallOf } = useWords().cases.team;
  const home = near.homes.find(({ id }) => id === wall.homeId)?.name;
  const town = near.towns.find(({ code }) => code === wall.divisionCode)?.name;
  const name = home ?? town;
  const what = wall.homeId ? wallOf.home : wall.divisionCode ? wallOf.division : wallOf.person;
  if (name === undefined) return what;
  return (
    <>
      {what} · <OwnWords>{name}</OwnWords>
    </>
  );
}

function SetWall({ near: { workers, homes, towns }, ...acting }: Acting & { near: Near }) {
  const { team } = useWords().cases;
  const field = fieldsOf(acting, 'wall');
  const nobody = { value: '', label: team.wallNobody };
  const people = workers.map(({ id, name }) => ({ value: id, label: name ?? team.someone, own: true }));
  const places = homes.map(({ id, name }) => ({ value: id, label: name, own: true }));
  const divisions = towns.map(({ code, name }) => ({ value: code, label: name, own: true }));
  return (
    <Fold {...acting} act="wall" title={team.wall} label={team.wallDo}>
      <p className="quiet">{team.wallOneOnly}</p>
      <SelectField {...field('wallPerson')} label={team.wallPerson} choices={[nobody, ...people]} />
      <SelectField {...field('wallHome')} label={team.wallHome} choices={[nobody, ...places]} />
      <SelectField {...field('wallDivision')} label={team.wallDivision} choices={[nobody, ...divisions]} />
      <SelectField
        {...field('why')}
        label={team.why}
        choices={wallReasons.map((value) => ({ value, label: team.whys[value] }))}
      />
    </Fold>
  );
}
