import { showRoll } from '../../../core/attendance/show-roll.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { scriptOf } from './paper-script.ts';
import { relayText } from './relay-text.ts';
import { ScriptChoice } from './script-choice.tsx';
import { TextToTake } from './text-to-take.tsx';

export const loader = loading(async ({ ctx, language }, args) => {
  const { activity, rows } = await showRoll(ctx, partOf(args, 'id'));
  const script = scriptOf(args.request, language);
  return { activity, script, text: relayText({ activity, rows }, script, ctx.now) };
});

/** The roll as 接龙, to be pasted in the group. */
export default function RelayOut() {
  const { activity, script, text } = useLoaded(loader);
  const { papers, desk } = useFrame().words;
  const roll = `/desk/activities/${activity.id}`;
  return (
    <Page title={papers.relayOut} lead={papers.outHint} back={{ href: roll, label: desk.rollTitle }}>
      {activity.capacity === null ? (
        <Note>{papers.noList}</Note>
      ) : (
        <>
          <ScriptChoice here={`${roll}/relay/text`} script={script} />
          <TextToTake text={text} script={script} />
        </>
      )}
    </Page>
  );
}
