import { arrangeTeams } from '../../../core/homes/desk/arrange-teams.ts';
import { showFurnishing } from '../../../core/homes/desk/show-furnishing.ts';
import type { HomeName, Team } from '../../../core/homes/home.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, numberOf, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { formRows, namesOfRows, rowNumbers } from '../../view/forms/form-rows.ts';
import { typedField, type TypedField } from '../../view/forms/typed-field.ts';

export const loader = loading(async ({ ctx }, args) => {
  const { home, teamHomes } = await showFurnishing(ctx, partOf(args, 'id'));
  return { home, teamHomes, teams: (await showHome(ctx, home.id)).teams, key: ctx.newId() };
});

export const action = acting(
  async ({ page: { ctx }, form, args }) => {
    const homeId = partOf(args, 'id');
    const teams = formRows(form, 'name').map((row) => ({
      id: textOf(form, `id-${row}`) || null,
      name: textOf(form, `name-${row}`),
      theme: textOf(form, `theme-${row}`),
      memberCount: textOf(form, `count-${row}`).trim() === '' ? null : numberOf(form, `count-${row}`),
      ownHomeId: textOf(form, `home-${row}`) || null,
    }));
    await arrangeTeams(ctx, { homeId, teams }, onceOf(form));
    return goTo(`/desk/homes/${homeId}?saved=1`);
  },
  ({ furnish }, form) => ({
    teams: { field: 'name-0', label: furnish.teamName },
    ...namesOfRows(formRows(form, 'name'), {
      of: 'teams',
      fields: {
        name: { field: 'name', label: furnish.teamName },
        theme: { field: 'theme', label: furnish.theme },
        memberCount: { field: 'count', label: furnish.memberCount },
        ownHomeId: { field: 'home', label: furnish.teamHome },
      },
    }),
  }),
);

/** The teams of a home; a line left empty is no team any more. */
export default function Teams() {
  const { home, teams, teamHomes, key } = useLoaded(loader);
  const answer = useAnswer();
  const { furnish } = useWords();
  const field = typedField(answer);
  return (
    <Page
      title={furnish.teams}
      lead={furnish.teamsHow}
      back={{ href: `/desk/homes/${home.id}`, label: furnish.back }}
    >
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <input type="hidden" name="key" value={key} />
        {rowNumbers(teams.length, answer).map((row) => (
          <TeamFields key={row} row={row} team={teams[row]} teamHomes={teamHomes} field={field} />
        ))}
        <Buttons>
          <Button>{furnish.save}</Button>
        </Buttons>
      </form>
    </Page>
  );
}

type Row = { row: number; team: Team | undefined; teamHomes: readonly HomeName[]; field: TypedField };

function TeamFields({ row, team, teamHomes, field }: Row) {
  const { furnish } = useWords();
  const count = team?.memberCount ?? null;
  return (
    <fieldset className="fieldset">
      <legend>{team ? furnish.nth(row + 1) : furnish.another}</legend>
      <input type="hidden" name={`id-${row}`} value={team?.id ?? ''} />
      <div className="fields">
        <TextField {...field(`name-${row}`, team?.name)} label={furnish.teamName} />
        <TextField {...field(`theme-${row}`, team?.theme)} label={furnish.theme} />
        <TextField
          {...field(`count-${row}`, count === null ? '' : String(count))}
          label={furnish.memberCount}
          inputMode="numeric"
        />
        {teamHomes.length > 0 && (
          <SelectField
            {...field(`home-${row}`, team?.ownHome?.id)}
            label={furnish.teamHome}
            choices={[
              { value: '', label: furnish.noTeamHome },
              ...teamHomes.map(({ id, name }) => ({ value: id, label: name, own: true })),
            ]}
          />
        )}
      </div>
    </fieldset>
  );
}
