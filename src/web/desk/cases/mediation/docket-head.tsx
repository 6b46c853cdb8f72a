import type { DocketView } from '../../../../core/mediations/reading/docket-view.ts';
import { Facts } from '../../../ui/facts/facts.tsx';
import { useWords } from '../../../ui/frame/frame.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { StateTag } from '../../../ui/state-tag/state-tag.tsx';
import { ButtonLink, Buttons } from '../../../ui/button/button.tsx';

/** How far it has come, its number, and its file. */
export function DocketHead({ docket, caseId }: { docket: DocketView; caseId: string }) {
  const { mediation } = useWords();
  const { stage, number, committee, mediator, dispute, story } = docket;
  return (
    <>
      <p className="section tags request__tags">
        <StateTag tone={stage === 'violence' ? 'alarm' : 'calm'}>{mediation.stage[stage]}</StateTag>
      </p>
      {stage === 'violence' && <Routes />}
      <Facts
        facts={[
          { label: mediation.number, text: number, own: false },
          { label: mediation.committee, text: <OwnWords>{committee.name}</OwnWords> },
          { label: mediation.mediator, text: <OwnWords>{mediator.name ?? ''}</OwnWords> },
          { label: mediation.dispute, text: mediation.disputes[dispute] },
          { label: mediation.facts, text: <OwnWords>{story.facts}</OwnWords> },
          story.wishes !== undefined && {
            ...{ label: mediation.wishes, text: <OwnWords>{story.wishes}</OwnWords> },
          },
        ]}
      />
      <Section title={mediation.papers}>
        <p className="quiet">{mediation.papersWhy}</p>
        <Buttons>
          <ButtonLink kind="quiet" href={`/desk/cases/${caseId}/mediation/file/docx`} download>
            {mediation.word}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`/desk/cases/${caseId}/mediation/file/pdf`} download>
            {mediation.pdf}
          </ButtonLink>
        </Buttons>
      </Section>
    </>
  );
}

/** Whom to call, once it was stopped. */
function Routes() {
  const { mediation } = useWords();
  return (
    <Note tone="alarm">
      {mediation.stopped}
      <ul>
        {Object.values(mediation.routesOut).map((route) => (
          <li key={route}>{route}</li>
        ))}
      </ul>
    </Note>
  );
}
