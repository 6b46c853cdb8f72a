import { notFound } from '../../core/shared/errors.ts';
import { useLoaded } from '../loaded.ts';
import { loading } from '../page-request.ts';
import { ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useFrame } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Page } from '../ui/page/page.tsx';
import { momentOf } from '../view/moments.ts';

export const loader = loading(async ({ demo, auth }) => {
  if (!demo) throw notFound();
  return auth.texts();
});

/** Where the demo's text messages arrive, since nobody's phone rings. */
export default function Outbox() {
  const texts = useLoaded(loader);
  const { words, now } = useFrame();
  const { demo, dates } = words;
  return (
    <Page title={demo.outboxTitle} lead={demo.outboxWhy} back={{ href: '/', label: words.frame.firstPage }}>
      <Buttons>
        <ButtonLink href="/sign-in/code">{demo.enterCode}</ButtonLink>
      </Buttons>
      <div className="section">
        {texts.length === 0 ? (
          <Note>{demo.outboxEmpty}</Note>
        ) : (
          <List label={demo.outboxTitle}>
            {texts.map((text) => (
              <ListRow
                key={`${text.at.getTime()} ${text.to} ${text.text}`}
                title={<OwnWords>{text.text}</OwnWords>}
                text={`${demo.to(text.to)} · ${dates.stamp(momentOf(text.at, now))}`}
              />
            ))}
          </List>
        )}
      </div>
    </Page>
  );
}
