import { useLoaderData, useRouteLoaderData, type LoaderFunctionArgs } from 'react-router';

export type Unsent<T> = { readonly data: T };

/**
 * What a loader found, hidden from React Router's encoder: it would write all of it out for scripts that these pages
 * do not have, a fifth of the work of a page.
 */
export const unsent = <T>(data: T): Unsent<T> =>
  Object.defineProperty({ data }, 'data', { enumerable: false });

/** What this page's loader found. */
export function useLoaded<T>(_loader: (args: LoaderFunctionArgs) => Promise<Unsent<T>>): T {
  return useLoaderData<Unsent<T>>().data;
}

/** How many new lines her inbox holds, which the sheet of every page has counted; none where nobody is signed in. */
export const useUnread = (): number => useRouteLoaderData<Unsent<number>>('root')?.data ?? 0;
