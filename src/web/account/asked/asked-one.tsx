import { showMyRequest } from '../../../core/requests/reading/show-my-request.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { herOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { Standing } from '../../resident/doors/standing.tsx';
import { Card } from '../../ui/card/card.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { hasName } from './has-name.ts';

export const loader = loading(async (page, args) => {
  const requestId = partOf(args, 'id');
  const one = await showMyRequest(await herOf(page, requestId), { requestId });
  if (!hasName(one)) throw notFound('request-not-found');
  return one;
});

/** One of hers: what she said, how it stands, what was written to her. */
export default function AskedOne() {
  const one = useLoaded(loader);
  const { words, now } = useFrame();
  const { doors, dates, suggestions } = words;
  const stamp = (at: Date) => dates.stamp(momentOf(at, now));
  return (
    <Page
      title={doors[one.door]}
      lead={doors.sentAt(stamp(one.submittedAt))}
      back={{ href: '/me/asked', label: doors.mine }}
    >
      <Standing told={one} />
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
      <Section title={suggestions.one}>
        <p className="suggestion__words">
          <OwnWords>{one.words ?? suggestions.gone}</OwnWords>
        </p>
      </Section>
    </Page>
  );
}
