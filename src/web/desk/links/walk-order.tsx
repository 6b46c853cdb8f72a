import { Button } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';

/** Shown by `/walk.js` alone, where two or more wait whose villages lie somewhere: where she stands is used on her phone and goes nowhere. */
export function WalkOrder() {
  const { links } = useWords();
  return (
    <>
      <div
        hidden
        data-walk
        data-from-here={links.fromHere}
        data-from-first={links.fromFirst}
        className="section"
      >
        <Button type="button" kind="quiet" small>
          {links.walk}
        </Button>
        <p>
          <output className="quiet small">{links.walkHint}</output>
        </p>
      </div>
      <script src="/walk.js" type="module" async />
    </>
  );
}
