import { bodies } from '../../../../core/screens/duty-to-report.ts';
import type { Answered } from '../../../../core/screens/last-answers.ts';
import { answers, questionCodes, questionOf, type QuestionCode } from '../../../../core/screens/screen.ts';
import { ChecksField, RadioField } from '../../../ui/field/field.tsx';
import { useFrame, useWords } from '../../../ui/frame/frame.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { momentOf } from '../../../view/moments.ts';
import { answerTo, Fold, type Acting } from '../../fold.tsx';

type Known = { answered: readonly Answered[] };

/** What was answered so far, and since when; then it is asked again. */
export function Questions({ answered, mayAsk, ...acting }: Acting & Known & { mayAsk: boolean }) {
  const { screen, parts } = useWords().cases;
  return (
    <Section title={parts.screen}>
      <p>{screen.lead}</p>
      <SoFar answered={answered} />
      {mayAsk && <AskAgain {...acting} answered={answered} />}
    </Section>
  );
}

function SoFar({ answered }: Known) {
  const { words, now } = useFrame();
  const { screen } = words.cases;
  if (answered.length === 0) return <p className="quiet">{screen.notAsked}</p>;
  return (
    <details className="section">
      <summary>{screen.soFar(answered.length)}</summary>
      <ul>
        {answered.map(({ question, answer, since }) => (
          <li key={question}>
            {words.frame.labelled(screen.questions[question], screen.answers[answer])}{' '}
            <span className="quiet small">{words.dates.stamp(momentOf(since, now))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const abouts = ['violence', 'children', 'capacity', 'mediation', 'breadth'] as const;

/** It comes with what was answered; whether to mediate is asked anew each time, and what is left open takes nothing back. */
function AskAgain({ answered, ...acting }: Acting & Known) {
  const { screen } = useWords().cases;
  const typed = answerTo(acting, 'screen')?.typed ?? {};
  return (
    <Fold {...acting} act="screen" title={screen.again} label={screen.do}>
      <p className="quiet">{screen.openKeeps}</p>
      {abouts.map((about) => (
        <div key={about} className="section">
          <h3>{screen.about[about]}</h3>
          {questionCodes
            .filter((code) => questionOf(code).about === about)
            .map((code) => (
              <OneQuestion key={code} code={code} typed={typed[code]} answered={answered} />
            ))}
        </div>
      ))}
      <ChecksField
        id="knownTo"
        label={screen.knownTo}
        hint={screen.knownHint}
        choices={bodies.map((value) => ({ value, label: screen.bodies[value] }))}
        chosen={bodies.filter((body) => typed[`knownTo-${body}`] !== undefined)}
      />
    </Fold>
  );
}

type OneQuestionProps = Known & { code: QuestionCode; typed: string | undefined };

function OneQuestion({ code, typed, answered }: OneQuestionProps) {
  const { words, now } = useFrame();
  const { screen } = words.cases;
  const last = answered.find(({ question }) => question === code);
  const isAskedAnew = questionOf(code).about === 'mediation';
  const when = last && words.dates.stamp(momentOf(last.since, now));
  return (
    <RadioField
      id={code}
      label={screen.questions[code]}
      {...(last && when !== undefined && { hint: screen.lastTime(screen.answers[last.answer], when) })}
      choices={answers.map((value) => ({ value, label: screen.answers[value] }))}
      chosen={typed ?? (isAskedAnew ? undefined : last?.answer) ?? 'open'}
    />
  );
}
