import { lookUpMine } from '../../../core/board/asking/look-up-question.ts';
import { takeDownMine } from '../../../core/board/asking/take-down.ts';
import { showMyRequest } from '../../../core/requests/reading/show-my-request.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { herOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import { WhatIsUp } from '../../resident/board/what-is-up.tsx';
import { Standing } from '../../resident/doors/standing.tsx';
import { actOnHers, talentOf } from '../../resident/talents/act-on-hers.ts';
import { HerTalent } from '../../resident/talents/her-talent.tsx';
import { namesOfTalent } from '../../resident/talents/talent-form.ts';
import { Card } from '../../ui/card/card.tsx';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { hasName } from './has-name.ts';

export const loader = loading(async (page, args) => {
  const requestId = partOf(args, 'id');
  const ctx = await herOf(page, requestId);
  const one = await showMyRequest(ctx, { requestId });
  if (!hasName(one)) throw notFound('request-not-found');
  const talent = one.door === 'talent' ? await talentOf(ctx, { requestId }) : null;
  return { one, talent, board: await lookUpMine(ctx, { requestId }) };
});

export const action = acting(async ({ page, form, args }) => {
  const requestId = partOf(args, 'id');
  const ctx = await herOf(page, requestId);
  if (textOf(form, 'act') === 'take-down') await takeDownMine(ctx, { requestId });
  await actOnHers(ctx, form, { requestId });
  return goTo(`/me/asked/${requestId}`);
}, namesOfTalent);

/** One of hers: what she said, how it stands, what was written to her. */
export default function AskedOne() {
  const { one, board, talent } = useLoaded(loader);
  const answer = useAnswer();
  const { words, now } = useFrame();
  const { doors, dates, suggestions } = words;
  const stamp = (at: Date) => dates.stamp(momentOf(at, now));
  return (
    <Page
      title={doors[one.door]}
      lead={doors.sentAt(stamp(one.submittedAt))}
      back={{ href: '/me/asked', label: doors.mine }}
    >
      {talent ? <HerTalent talent={talent} answer={answer} /> : <Standing told={one} />}
      {one.messages.length > 0 && (
        <Section title={doors.messages}>
          <div className="stack">
            {one.messages.map(({ at, text }) => (
              <Card key={at.getTime()}>
                <p className="suggestion__words">
                  <OwnWords>{text}</OwnWords>
                </p>
                <p className="quiet small">{stamp(at)}</p>
              </Card>
            ))}
          </div>
        </Section>
      )}
      {board && <WhatIsUp told={board} />}
      {!talent && (
        <Section title={suggestions.one}>
          <p className="suggestion__words">
            <OwnWords>{one.words ?? suggestions.gone}</OwnWords>
          </p>
        </Section>
      )}
    </Page>
  );
}
