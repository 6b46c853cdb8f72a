import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { villageName } from '../../view/village-name.ts';
import { Icon } from '../../ui/icon/icon.tsx';

type VillageLineProps = { village: string | null; asked: boolean; path?: string };

/** Where distances are counted from, and each way to count them from elsewhere. */
export function VillageLine({ village, asked, path = '/' }: VillageLineProps) {
  const { words, language } = useFrame();
  const { homes } = words;
  return (
    <div className="village-line">
      <Icon name="pin" />
      {asked ? (
        <PositionUsed path={path} />
      ) : (
        village && <span>{homes.villageIs(villageName(village, language))}</span>
      )}
      <a href="/villages">{village ? homes.changeVillage : homes.chooseVillage}</a>
      {!asked && <UsePosition path={path} />}
      <script src="/near.js" type="module" async />
    </div>
  );
}

function PositionUsed({ path }: { path: string }) {
  const { homes } = useWords();
  return (
    <>
      <span>{homes.positionUsed}</span>
      <form method="post" action="/near">
        <input type="hidden" name="next" value={path} />
        <button type="submit" className="pill">
          {homes.positionNoMore}
        </button>
      </form>
    </>
  );
}

/** Shows itself only where a script can ask for her position. */
function UsePosition({ path }: { path: string }) {
  const { homes } = useWords();
  return (
    <form method="post" action="/near" data-near data-failed={homes.noPosition} hidden>
      <input type="hidden" name="near" />
      <input type="hidden" name="next" value={path} />
      <button type="button" className="pill">
        {homes.useMyPosition}
      </button>
    </form>
  );
}
