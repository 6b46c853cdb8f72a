import { notFound } from '../../../core/shared/errors.ts';
import { acting, loading } from '../../page-request.ts';

/** Any other address. The root's error page says so in her words. */
export const loader = loading(async () => {
  throw notFound();
});

export const action = acting(async () => {
  throw notFound();
});

export default function Nowhere() {
  return null;
}
