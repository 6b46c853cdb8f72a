import type { ReactNode } from 'react';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';

type ReceiptProps = {
  code: string;
  words: { sentTitle: string; codeLead: string; codeLabel: string };
  back?: { href: string; label: string; own?: boolean };
  /** What else she should know before she goes. */
  children?: ReactNode;
};

/** Shown once: the only way back for whoever left no name. */
export function Receipt({ code, words, back, children }: ReceiptProps) {
  const { frame } = useWords();
  return (
    <Page title={words.sentTitle} lead={words.codeLead} {...(back && { back })}>
      <dl className="section">
        <dt className="quiet">{words.codeLabel}</dt>
        <dd className="suggestion__code numbers">{code}</dd>
      </dl>
      {children}
      <Buttons>
        <ButtonLink kind="quiet" href="/">
          {frame.firstPage}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
