import { redirect } from 'react-router';
import { localPath } from '../../local-path.ts';
import { acting, goTo, textOf } from '../../page-request.ts';
import { noPositionCookie, positionCookie, readPosition } from '../../view/asked-position.ts';

export const loader = () => redirect('/');

/** Sorts by where she is for a while, or no longer. */
export const action = acting(({ form }) => {
  const position = readPosition(textOf(form, 'near'));
  return Promise.resolve(
    goTo(localPath(form.get('next')), [position ? positionCookie(position) : noPositionCookie]),
  );
});
