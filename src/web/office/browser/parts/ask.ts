import { z } from 'zod/mini';
import { Refused, type Refusal } from './answers.ts';

/** Told by the status: signed out, not hers, gone, our own fault, no network. */
class NotAnswered extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`not answered: ${status}`);
    this.name = 'NotAnswered';
    this.status = status;
  }
}

async function answered(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { ...init, credentials: 'same-origin' });
  // Whoever has been signed out meanwhile signs in and comes back.
  if (response.status === 401) window.location.reload();
  if (!response.ok) throw new NotAnswered(response.status);
  return response.json();
}

type Texts = Readonly<Record<string, string | readonly string[] | null | undefined>>;

function paramsOf(texts: Texts): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === 'string') params.append(name, value);
    else for (const each of value ?? []) params.append(name, each);
  }
  return params;
}

/** What the desk wants to know. */
export async function ask<S extends z.ZodMiniType>(
  what: string,
  shape: S,
  about: Texts = {},
): Promise<z.infer<S>> {
  const params = paramsOf({ what, ...about });
  return shape.parse(await answered(`/desk/office/asked?${params}`, {}));
}

const Done = z.object({ done: z.unknown() });

/** What is done at the desk: null where it was done, else why not. */
export async function act(verb: string, fields: Texts): Promise<Refusal | null> {
  const answer = await answered(`/desk/office/acts/${verb}`, { method: 'POST', body: paramsOf(fields) });
  const refused = Refused.safeParse(answer);
  if (refused.success) return refused.data.refused;
  Done.parse(answer);
  return null;
}
