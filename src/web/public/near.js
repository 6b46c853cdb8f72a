// Offers 「用我的位置」 where the browser can tell it. The position goes to our own page alone, rounded to about 100 m.
const button = document.querySelector('[data-near]');
if (button instanceof HTMLButtonElement && 'geolocation' in navigator) {
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        location.href = `${button.dataset.near}?near=${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
      },
      () => {
        button.disabled = false;
        button.textContent = button.dataset.failed ?? '';
      },
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
}
