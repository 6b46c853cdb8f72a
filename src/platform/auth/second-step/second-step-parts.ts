import { sealWith, type Seal } from '../../seal.ts';
import type { AuthParts } from '../auth-parts.ts';

export type SecondStepParts = AuthParts & {
  /** Keys of authenticators at rest. */
  atRest: Seal;
  /** What a form of hers carries to and fro, for a few minutes and for her session alone. */
  inForms: Seal;
  /** Codes are shown on the page itself, where there is a demo. */
  isDemo: boolean;
  /** The address that browsers see, where the operator has named one. */
  baseUrl: string | undefined;
};

export const secondStepParts = (
  parts: AuthParts,
  options: { isDemo: boolean; baseUrl: string | undefined },
): SecondStepParts => ({
  ...parts,
  ...options,
  atRest: sealWith(parts.secret, 'keys of authenticators'),
  inForms: sealWith(parts.secret, 'forms of the second step'),
});

const minutesOfAForm = 15;

/** Text for a form of this session; `what` keeps one form's from passing for another's. */
export const closeForForm = ({ inForms, now }: SecondStepParts, what: string, text: string): string =>
  inForms.close(`${now().getTime()} ${text}`, what);

/** What was given to the form; null where it is not ours, of another session, or has lain too long. */
export function openFromForm({ inForms, now }: SecondStepParts, what: string, sealed: string): string | null {
  const [, at = '', text = ''] = /^(\d+) (.+)$/.exec(inForms.open(sealed.slice(0, 2000), what) ?? '') ?? [];
  return text === '' || now().getTime() - Number(at) > minutesOfAForm * 60_000 ? null : text;
}
