import { z } from 'zod';
import { ruleBroken } from '../../../core/shared/errors.ts';

const Text = z.string().max(20_000);

const base = {
  id: Text,
  rawId: Text,
  type: z.literal('public-key'),
  // What we ask for has no extension whose answer counts.
  clientExtensionResults: z.object({}),
};

/** What a browser says when it has made a passkey (WebAuthn's RegistrationResponseJSON, as far as we read it). */
const Made = z.object({ ...base, response: z.object({ clientDataJSON: Text, attestationObject: Text }) });

/** And when it shows one. */
const Shown = z.object({
  ...base,
  response: z.object({ clientDataJSON: Text, authenticatorData: Text, signature: Text }),
});

function read<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw ruleBroken('passkey-refused');
  }
}

export const readMade = (credential: string) => read(Made, credential);

export const readShown = (credential: string) => read(Shown, credential);
