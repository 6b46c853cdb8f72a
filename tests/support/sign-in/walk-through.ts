/** What a browser keeps of each of the provider's cookies. */
function jar() {
  const kept = new Map<string, string>();
  return {
    header: () => [...kept].map(([name, value]) => `${name}=${value}`).join('; '),
    take: (answer: Response) => {
      for (const cookie of answer.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';');
        const at = pair.indexOf('=');
        kept.set(pair.slice(0, at), pair.slice(at + 1));
      }
    },
  };
}

/** Goes through the provider's own pages as somebody; answers the address to which it sends her back. */
export async function walkThrough(address: string, login: string, backTo: string): Promise<URL> {
  const cookies = jar();
  let next = address;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 12; step += 1) {
    const body = form ? { method: 'POST', body: form } : {};
    const answer = await fetch(next, { ...body, headers: { cookie: cookies.header() }, redirect: 'manual' });
    cookies.take(answer);
    form = undefined;
    const location = answer.headers.get('location');
    if (location !== null) {
      next = new URL(location, next).href;
      if (next.startsWith(backTo)) return new URL(next);
      continue;
    }
    const page = await answer.text();
    const [, action = ''] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
    if (action === '') throw new Error(`the provider stopped: ${answer.status} ${page.slice(0, 300)}`);
    next = new URL(action, next).href;
    const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
    form = new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'any' }) });
  }
  throw new Error('the provider led nowhere');
}
