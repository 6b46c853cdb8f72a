// The journey of one page without a trace: every step stays in the one entry of the history, and leaving replaces it.
// Without this script each step is a plain form and leaving a plain link.
let lastEscape = -Infinity;
let sending = false;

const patience = 30_000;

/** @param {string} address */
function leaveFor(address) {
  document.documentElement.hidden = true;
  location.replace(address);
}

/** @typedef {{ call: (what: string) => void }} Bridge */

/** @typedef {EventTarget & { destroy: () => void }} Watcher */

/** @type {Window & { WeixinJSBridge?: Bridge, CloseWatcher?: new () => Watcher }} */
const host = window;

/** @param {string} address */
function leaveAtOnce(address) {
  // Inside WeChat the window itself closes; where it does not, the page goes all the same.
  host.WeixinJSBridge?.call('closeWindow');
  leaveFor(address);
}

const exit = () => {
  const link = document.querySelector('[data-leave]');
  return link instanceof HTMLAnchorElement ? link.href : '/';
};

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.defaultPrevented) return;
  if ('leave' in link.dataset) {
    event.preventDefault();
    leaveAtOnce(link.href);
  } else if (link.origin === location.origin && link.pathname !== location.pathname) {
    // Any other page of ours takes the place of this one too.
    event.preventDefault();
    leaveFor(link.href);
  }
});

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  // It is no key to go back by.
  event.preventDefault();
  // One Esc also ends the choice of a letter; two are meant.
  if (event.isComposing) return;
  if (event.timeStamp - lastEscape < 2000) leaveAtOnce(exit());
  lastEscape = event.timeStamp;
});

/** @type {Watcher | undefined} */
let watcher;

/**
 * The phone's back key goes a step back with what is typed, where the browser hands it over; no entry of the history is made for
 * it. Where no step is before, it leaves as ever.
 */
function heedBackKey() {
  watcher?.destroy();
  watcher = undefined;
  const back = document.querySelector('main [data-back]');
  if (!host.CloseWatcher || !(back instanceof HTMLButtonElement)) return;
  watcher = new host.CloseWatcher();
  watcher.addEventListener('close', () => {
    heedBackKey();
    back.click();
  });
}

heedBackKey();

addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || new URL(form.action).pathname !== location.pathname) return;
  event.preventDefault();
  if (!sending) void goOn(form, event.submitter);
});

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
async function goOn(form, button) {
  sending = true;
  const sheet = await answerTo(form, button);
  sending = false;
  const next = sheet?.querySelector('main');
  if (next?.querySelector('[data-leave]')) show(next);
  else tellOfNoAnswer();
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
async function answerTo(form, button) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  // Older browsers do not count the pressed button among the fields.
  if (button instanceof HTMLButtonElement) body.append(button.name, button.value);
  try {
    const answer = await fetch(form.action, { method: 'POST', body, signal: AbortSignal.timeout(patience) });
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return null;
  }
}

/** @param {HTMLElement} next */
function show(next) {
  document.querySelector('main')?.replaceWith(next);
  heedBackKey();
  scrollTo(0, 0);
  const first = next.querySelector('[role="alert"]') ?? next.querySelector('h1');
  if (!(first instanceof HTMLElement)) return;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
}

/** What she typed stays where it is, and the numbers stand beside it. */
function tellOfNoAnswer() {
  const note = document.querySelector('[data-offline]');
  if (!(note instanceof HTMLElement)) return;
  note.hidden = false;
  note.focus();
}

// A browser that keeps whole pages to go back to keeps nothing of this one.
addEventListener('pagehide', () => document.body.replaceChildren());
addEventListener('pageshow', (event) => {
  if (event.persisted) leaveFor('/');
});
