import { showActivity } from '../../../core/activities/show-activity.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { loudspeakerText } from './loudspeaker-text.ts';
import { scriptOf } from './paper-script.ts';
import { ScriptChoice } from './script-choice.tsx';
import { PrintByHand } from '../../ui/print-button/print-button.tsx';
import { TextToTake } from './text-to-take.tsx';

export const loader = loading(async ({ ctx, language }, args) => {
  const activity = await showActivity(ctx, partOf(args, 'id'));
  const { phone } = await showHome(ctx, activity.homeId);
  const script = scriptOf(args.request, language);
  return { activity, script, text: loudspeakerText({ ...activity, phone }, script) };
});

/** The text for the village's loudspeaker. It says what the activity's own page says, so it is open to everybody. */
export default function Loudspeaker() {
  const { activity, script, text } = useLoaded(loader);
  const { papers, desk } = useFrame().words;
  const roll = `/desk/activities/${activity.id}`;
  return (
    <Page title={papers.loud} lead={papers.loudHint} back={{ href: roll, label: desk.rollTitle }}>
      {activity.state === 'over' ? (
        <Note>{papers.over}</Note>
      ) : (
        <>
          <ScriptChoice here={`${roll}/loudspeaker`} script={script} />
          <TextToTake text={text} script={script} />
          <PrintByHand />
        </>
      )}
    </Page>
  );
}
