import type { ReactNode } from 'react';

/** Rows under each other, as WeUI draws them. */
export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="weui-cells list" aria-label={label}>
      {children}
    </ul>
  );
}

type Row = { href?: string; title: ReactNode; text?: ReactNode; end?: ReactNode; id?: string };

/** One row; with `href` all of it leads on. */
export function ListRow({ href, title, text, end, id }: Row) {
  const body = (
    <>
      <span className="weui-cell__bd">
        <span className="list__title">{title}</span>
        {text && <span className="list__text">{text}</span>}
      </span>
      {end && <span className="weui-cell__ft list__end">{end}</span>}
    </>
  );
  return (
    <li id={id}>
      {href ? (
        <a className="weui-cell weui-cell_active list__row list__row_link" href={href}>
          {body}
        </a>
      ) : (
        <div className="weui-cell list__row">{body}</div>
      )}
    </li>
  );
}

/** A row that stands for several lines and opens to each of them, also without script. */
export function ListFold({ title, text, children }: Pick<Row, 'title' | 'text'> & { children: ReactNode }) {
  return (
    <li className="list__fold">
      <details>
        <summary>
          <span className="list__title">{title}</span>
          <span className="list__text">{text}</span>
        </summary>
        <ul>{children}</ul>
      </details>
    </li>
  );
}
