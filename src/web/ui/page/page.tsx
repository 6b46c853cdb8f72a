import type { ReactNode } from 'react';
import { useAnswer, useWords } from '../frame/frame.tsx';
import { OwnWords } from '../own-words/own-words.tsx';

/** `own`: its label is a home's own words. */
type Back = { href: string; label: string; own?: boolean };

type PageProps = {
  title: string;
  /** The title is a home's own words, whatever language the page speaks. */
  own?: boolean;
  /** What the window, the list of tabs and the history say instead of the title. */
  windowTitle?: string;
  lead?: ReactNode;
  back?: Back;
  children: ReactNode;
};

/** One page: its name in the window and as its heading, the way back, what it says. */
export function Page(props: PageProps) {
  const words = useWords();
  const isRefused = useAnswer() !== undefined;
  const title = isRefused ? words.errors.titleOf(props.title) : props.title;
  const inWindow = props.windowTitle ?? words.frame.titleOf(title);
  return (
    <div className="page">
      <title>{inWindow}</title>
      {props.back && (
        <p className="page__back">
          <a href={props.back.href}>
            {props.back.own ? <OwnWords>{props.back.label}</OwnWords> : props.back.label}
          </a>
        </p>
      )}
      <h1>{props.own ? <OwnWords>{props.title}</OwnWords> : props.title}</h1>
      {props.lead && <p className="page__lead">{props.lead}</p>}
      {props.children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({ title, children, id }: { title: string; children: ReactNode; id?: string }) {
  return (
    <section className="section" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
