import { openOffice } from './office/browser/open-office.tsx';

// The one page that runs in the browser is the office's desk; every other page carries no script of this build.
const place = document.getElementById('office');
if (place) await openOffice(place);
