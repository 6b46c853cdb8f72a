import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';

type ReceiptProps = { code: string; back: { href: string; label: string; own?: boolean } };

/** Shown once: the only way back for whoever left no name. */
export function Receipt({ code, back }: ReceiptProps) {
  const { doors, frame } = useWords();
  return (
    <Page title={doors.sentTitle} lead={doors.codeLead} back={back}>
      <dl className="section">
        <dt className="quiet">{doors.codeLabel}</dt>
        <dd className="suggestion__code numbers">{code}</dd>
      </dl>
      <Buttons>
        <ButtonLink kind="quiet" href="/">
          {frame.firstPage}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
