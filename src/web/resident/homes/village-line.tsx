import { useWords } from '../../ui/frame/frame.tsx';
import { villageName } from '../../view/village-name.ts';
import { Icon } from '../../ui/icon/icon.tsx';

/** Where distances are counted from. The button for her position shows itself only where a script can ask for it. */
export function VillageLine({
  village,
  asked,
  path = '/',
}: {
  village: string | null;
  asked: boolean;
  path?: string;
}) {
  const { homes } = useWords();
  return (
    <div className="village-line">
      <Icon name="pin" />
      {asked ? (
        <span>{homes.positionUsed}</span>
      ) : village ? (
        <>
          <span>{homes.villageIs(villageName(village))}</span>
          <a href="/villages">{homes.changeVillage}</a>
        </>
      ) : (
        <a href="/villages">{homes.chooseVillage}</a>
      )}
      {!asked && (
        <button type="button" className="pill" data-near={path} data-failed={homes.noPosition} hidden>
          {homes.useMyPosition}
        </button>
      )}
      <script src="/near.js" type="module" async />
    </div>
  );
}
