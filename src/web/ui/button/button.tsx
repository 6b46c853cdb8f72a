import type { ComponentProps, ReactNode } from 'react';

/** `main` once a page; `quiet` for what stands beside it; `warn` for what cannot be undone. */
export type ButtonKind = 'main' | 'quiet' | 'warn';

const classes: Record<ButtonKind, string> = {
  main: 'weui-btn weui-btn_primary',
  quiet: 'weui-btn weui-btn_default',
  warn: 'weui-btn weui-btn_warn',
};

type Look = { kind?: ButtonKind; small?: boolean; children: ReactNode };

const classOf = ({ kind = 'main', small = false }: Pick<Look, 'kind' | 'small'>) =>
  small ? `${classes[kind]} btn_small` : classes[kind];

export function Button({ kind = 'main', small = false, ...rest }: Look & ComponentProps<'button'>) {
  return <button type="submit" {...rest} className={classOf({ kind, small })} />;
}

export function ButtonLink({ kind = 'main', small = false, children, ...rest }: Look & ComponentProps<'a'>) {
  return (
    <a {...rest} className={classOf({ kind, small })}>
      {children}
    </a>
  );
}

/** Buttons side by side where there is room, one under the other on a phone. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="buttons">{children}</div>;
}
