// Puts those who are to be seen into the order of a short walk, on the page of whom an executive keeps touch with.
import { inWalkingOrder, walkOnPress } from './walking.js';

/** @import { Spot } from './walking.js' */

/** Those of a group whose place is known, in this order; whoever's is not stays behind them as she was. */
/** @param {Element} group @param {Spot | undefined} from */
function reorder(group, from) {
  const rows = [...group.querySelectorAll(':scope > [data-spot]')];
  const spots = rows.map((row) => {
    const [lat = 0, lng = 0] = (row.getAttribute('data-spot') ?? '').split(',').map(Number);
    return { lat, lng, row };
  });
  group.prepend(...inWalkingOrder(spots, from).map(({ row }) => row));
}

function offer() {
  const form = document.querySelector('[data-walk]');
  const button = form?.querySelector('button');
  const said = form?.querySelector('output');
  const groups = [...document.querySelectorAll('[data-walked]')].filter(
    (group) => group.querySelectorAll(':scope > [data-spot]').length > 1,
  );
  if (!(form instanceof HTMLElement) || !button || !said || groups.length === 0) return;
  form.hidden = false;
  walkOnPress(button, (from) => {
    for (const group of groups) reorder(group, from);
    said.textContent = form.dataset[from ? 'fromHere' : 'fromFirst'] ?? '';
  });
}

offer();
