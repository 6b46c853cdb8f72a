import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { First } from './parts/answers.ts';
import { OfficeDesk } from './office-desk.tsx';
import { wordsIn } from './parts/office-words.tsx';

/** Draws the desk into its place on the sheet that the server sent, from the data that came with it. */
export async function openOffice(place: HTMLElement): Promise<void> {
  const { first = 'null', language, large, nonce = '' } = place.dataset;
  const spoken = await wordsIn(language);
  const data = First.parse(JSON.parse(first));
  // What opens above the desk: drawers, questions.
  const layers = document.createElement('div');
  place.after(layers);
  const desk = { first: data, spoken, largeText: large === 'true', nonce, layers };
  createRoot(place).render(
    <StrictMode>
      <OfficeDesk {...desk} />
    </StrictMode>,
  );
}
