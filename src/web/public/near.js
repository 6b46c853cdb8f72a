// Offers 「用我的位置」 where the browser can tell it. The position goes to our own page alone, rounded to about 100 m, in
// a form and not in an address, where it would stay.
const form = document.querySelector('form[data-near]');
const button = form?.querySelector('button');
const field = form?.querySelector('input[name="near"]');
if (
  form instanceof HTMLFormElement &&
  button &&
  field instanceof HTMLInputElement &&
  'geolocation' in navigator
) {
  form.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
        form.submit();
      },
      () => {
        button.disabled = false;
        button.textContent = form.dataset.failed ?? '';
      },
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
}
