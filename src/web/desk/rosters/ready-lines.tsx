import type { ReadyLine } from '../../../core/rosters/ready/list-ready.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';

type Lines = { lines: readonly ReadyLine[]; more: string | null };

/** What would be taken, line by line, before it is; nothing where no line is ready. */
export function ReadyLines({ lines, more }: Lines) {
  const { rosters } = useFrame().words;
  if (lines.length === 0) return null;
  return (
    <Section title={rosters.readyTitle}>
      <ul>
        {lines.map((line) => (
          <OneLine key={line.line} line={line} />
        ))}
      </ul>
      {more !== null && (
        <Buttons>
          <ButtonLink kind="quiet" href={more}>
            {rosters.readyMore}
          </ButtonLink>
        </Buttons>
      )}
    </Section>
  );
}

function OneLine({ line }: { line: ReadyLine }) {
  const { words, language } = useFrame();
  const { rosters } = words;
  const { name, groupName, households, executiveName, replaces } = line;
  const parts = [
    name,
    line.villageName === null ? null : villageName(line.villageName, language),
    groupName,
    households === null ? null : rosters.householdsOf(households),
    executiveName === null ? null : rosters.executiveOf(executiveName),
    replaces === null ? null : rosters.replaces(replaces),
  ];
  return (
    <li>
      <span className="quiet small">{rosters.line(line.line)}</span>{' '}
      <OwnWords>{parts.filter(Boolean).join(' · ')}</OwnWords>
    </li>
  );
}
