// Offers the device's own lock (a finger, a face, a PIN) where the browser has it; without it the code does the same.
const encoded = (/** @type {ArrayBuffer} */ bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const decoded = (/** @type {string} */ text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** ES256 and RS256: what every device can. */
const kinds = [-7, -257];

function ask(/** @type {DOMStringMap} */ { passkey, challenge = '', known = '', user = '', userName = '' }) {
  const hers = known
    .split(' ')
    .filter(Boolean)
    .map((id) => ({ type: /** @type {const} */ ('public-key'), id: decoded(id) }));
  const asked = { challenge: decoded(challenge), userVerification: /** @type {const} */ ('preferred') };
  if (passkey !== 'make') {
    return navigator.credentials.get({ publicKey: { ...asked, allowCredentials: hers } });
  }
  return navigator.credentials.create({
    publicKey: {
      challenge: asked.challenge,
      rp: { name: '微家' },
      user: { id: decoded(user), name: userName, displayName: userName },
      pubKeyCredParams: kinds.map((alg) => ({ type: /** @type {const} */ ('public-key'), alg })),
      excludeCredentials: hers,
      authenticatorSelection: { userVerification: 'preferred', residentKey: 'discouraged' },
    },
  });
}

function inWords(/** @type {PublicKeyCredential} */ { id, rawId, type, response }) {
  const parts =
    response instanceof AuthenticatorAttestationResponse
      ? { attestationObject: encoded(response.attestationObject) }
      : response instanceof AuthenticatorAssertionResponse
        ? { authenticatorData: encoded(response.authenticatorData), signature: encoded(response.signature) }
        : {};
  const said = { clientDataJSON: encoded(response.clientDataJSON), ...parts };
  return JSON.stringify({ id, rawId: encoded(rawId), type, clientExtensionResults: {}, response: said });
}

const form = document.querySelector('form[data-passkey]');
const button = form?.querySelector('button');
const field = form?.querySelector('input[name="credential"]');
if (
  form instanceof HTMLFormElement &&
  button &&
  field instanceof HTMLInputElement &&
  'PublicKeyCredential' in window &&
  isSecureContext
) {
  const failed = () => {
    button.disabled = false;
    const told = form.querySelector('[data-failed]');
    if (told instanceof HTMLElement) told.hidden = false;
  };
  const send = (/** @type {Credential | null} */ made) => {
    if (!(made instanceof PublicKeyCredential)) return failed();
    field.value = inWords(made);
    form.submit();
  };
  form.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    ask(form.dataset).then(send, failed);
  });
}
