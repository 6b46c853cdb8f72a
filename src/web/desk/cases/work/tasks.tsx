import type { CaseView } from '../../../../core/cases/reading/case-view.ts';
import { dayOf, startOfDay } from '../../../../core/shared/dates.ts';
import { SelectField, TextArea, TextField } from '../../../ui/field/field.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { List, ListRow } from '../../../ui/list/list.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { momentOf } from '../../../view/moments.ts';
import { nameIn } from '../name-in.ts';
import { fieldsOf, Fold, Touch, type Acting } from '../../fold.tsx';
import type { OfWork } from './of-work.ts';

/** What is to be done first, then what is done. */
export function Tasks({ shown: { tasks, team }, mayWork, ...acting }: OfWork) {
  const { overview } = useFrame().words.cases;
  return (
    <Section title={overview.tasks}>
      {tasks.length === 0 && <p className="quiet">{overview.noTasks}</p>}
      {tasks.length > 0 && (
        <List label={overview.tasks}>
          {tasks.map((task) => (
            <ListRow
              key={task.id}
              title={<OwnWords>{task.words}</OwnWords>}
              text={<ByWhom task={task} team={team} />}
              end={
                mayWork &&
                task.doneAt === null && (
                  <Touch {...acting} act="task-done" of={task.id} label={overview.taskDone} small />
                )
              }
            />
          ))}
        </List>
      )}
      {mayWork && <SetTask {...acting} team={team} />}
    </Section>
  );
}

function ByWhom({ task, team }: { task: CaseView['tasks'][number]; team: CaseView['team'] }) {
  const { words, now } = useFrame();
  const { overview, team: of } = words.cases;
  const { dates } = words;
  const who = nameIn(team, task.forId);
  const name = <OwnWords>{overview.taskWho(who ?? of.someone)}</OwnWords>;
  if (task.doneAt)
    return (
      <>
        {name} · {overview.taskWas(dates.stamp(momentOf(task.doneAt, now)))}
      </>
    );
  return (
    <>
      {name}
      {task.dueOn !== null && ` · ${overview.taskBy(dates.day(momentOf(startOfDay(task.dueOn), now)))}`}
    </>
  );
}

function SetTask({ team, ...acting }: Acting & Pick<CaseView, 'team'>) {
  const { words, now } = useFrame();
  const { overview, team: of } = words.cases;
  const field = fieldsOf(acting, 'task');
  const choices = team.map(({ id, name }) => ({ value: id, label: name ?? of.someone, own: true }));
  return (
    <Fold {...acting} act="task" title={overview.taskSet} label={overview.taskDo}>
      <TextArea {...field('task')} label={overview.taskWords} required />
      <div className="fields">
        <TextField {...field('dueOn')} label={overview.taskDue} type="date" min={dayOf(now)} />
        <SelectField {...field('forId')} label={overview.taskFor} choices={choices} />
      </div>
    </Fold>
  );
}
