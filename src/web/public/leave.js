// Leaves at once, by touch or by Esc, and so that 「返回」 does not lead here again. Without this script the link does it.
const link = document.querySelector('[data-leave]');
if (link instanceof HTMLAnchorElement) {
  const leave = (/** @type {Event} */ event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    location.replace(link.href);
  };
  link.addEventListener('click', leave);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave(event);
  });
}
