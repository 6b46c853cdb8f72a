import { findDivision } from '../../../../core/divisions/division-queries.ts';
import { showDeskPhone } from '../../../../core/desk-phones/show-desk-phone.ts';
import { listReferrals } from '../../../../core/referrals/reading/list-referrals.ts';
import { notFound } from '../../../../core/shared/errors.ts';
import { sentencesIn } from '../../../../locales/sentences.ts';
import { useLoaded } from '../../../loaded.ts';
import { loading, partOf } from '../../../page-request.ts';
import { Buttons } from '../../../ui/button/button.tsx';
import { numberOfTheDesk } from '../../../ui/desk-phone/desk-phone.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { PrintThis } from '../../../ui/print-button/print-button.tsx';
import { Qr } from '../../../ui/qr/qr.tsx';
import { momentOf } from '../../../view/moments.ts';

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = loading(async ({ ctx, answer, language }, args) => {
  const caseId = partOf(args, 'id');
  const referrals = await listReferrals(ctx, { caseId });
  const referral = referrals.find(({ id }) => id === partOf(args, 'referral'));
  if (!referral) throw notFound('referral-not-found');
  const made = answer?.asks === 'link' ? answer.typed : {};
  const { path, digits } = made;
  const link =
    path !== undefined && digits !== undefined
      ? { address: new URL(path, args.request.url).href, code: digits }
      : null;
  const division = await findDivision(ctx.db, ctx.cell.divisionCode, ctx.now);
  const district = division?.name ?? '';
  const phone = numberOfTheDesk(await showDeskPhone(ctx), sentencesIn(language));
  return { caseId, district, phone, receiver: referral.receiver.name, until: referral.linkExpiresAt, link };
});

/** A paper to hand over or send: where it opens, for whom, until when. The code is on the screen alone, to be told by phone. */
export default function ReferralSlip() {
  const { caseId, link, ...slip } = useLoaded(loader);
  const { sharing, frame, cases, papers } = useFrame().words;
  return (
    <div className="page">
      <title>{frame.titleOf(cases.windowTitle)}</title>
      <div className="paper__screen">
        <p className="page__back">
          <a href={`/desk/cases/${caseId}/referrals`}>{sharing.slip.back}</a>
        </p>
        <h1>{sharing.slip.title}</h1>
        {link ? (
          <>
            <Note tone="sun">{sharing.slip.once}</Note>
            <p className="section">{sharing.slip.code}</p>
            <p className="talk__code">{link.code}</p>
            <p className="quiet">{sharing.slip.codeHint}</p>
          </>
        ) : (
          <Note>{sharing.slip.gone}</Note>
        )}
      </div>
      {link && <OnPaper {...slip} address={link.address} />}
      {link && (
        <Buttons>
          <button
            type="button"
            className="weui-btn weui-btn_default"
            hidden
            data-copy
            data-done={papers.copied}
          >
            {sharing.slip.copy}
          </button>
        </Buttons>
      )}
      {link && <PrintThis />}
    </div>
  );
}

type OnPaperProps = {
  address: string;
  district: string;
  phone: string;
  receiver: string;
  until: Date | null;
};

/** Nothing on it says whom it is about, or what of. */
function OnPaper({ address, district, phone, receiver, until }: OnPaperProps) {
  const { words, now } = useFrame();
  const { slip } = words.sharing;
  return (
    <article className="slip sharing__slip">
      <h2>{slip.paperTitle}</h2>
      <p>
        {slip.to}：<OwnWords>{receiver}</OwnWords>
      </p>
      <p>
        <OwnWords>{words.sharing.paper.sender(district, phone)}</OwnWords>
      </p>
      <p>{slip.paperText}</p>
      <Qr text={address} label={slip.qr} />
      <p className="quiet small">{slip.address}</p>
      <Address address={address} />
      {until && (
        <p>
          {slip.until}：{words.dates.stamp(momentOf(until, now))}
        </p>
      )}
    </article>
  );
}

/** In groups that a finger can follow; copied, it is whole. */
function Address({ address }: { address: string }) {
  const { origin } = new URL(address);
  const groups = address.slice(origin.length).match(/.{1,4}/g) ?? [];
  return (
    <p className="sharing__address" id="paper-text">
      {origin}
      <wbr />
      {groups.map((group, at) => (
        <span key={`${at}${group}`} className="sharing__group">
          {group}
        </span>
      ))}
    </p>
  );
}
