import { ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { Page, Section } from '../ui/page/page.tsx';

/** What has gone, and what is not ours to take away. It says the same to everybody: nobody is signed in here. */
export default function Deleted() {
  const { me, errors } = useWords();
  return (
    <Page title={me.erased} lead={me.erasedLead}>
      <ul className="section said-list">
        {me.erasedWhat.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Section title={me.erasedNot}>
        <ul className="said-list">
          {me.erasedNotWhat.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Buttons>
        <ButtonLink kind="quiet" href="/">
          {errors.backToFirst}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
