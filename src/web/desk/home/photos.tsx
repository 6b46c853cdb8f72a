import { showFurnishing } from '../../../core/homes/desk/show-furnishing.ts';
import type { Photo } from '../../../core/homes/home.ts';
import { addPhoto } from '../../../core/homes/photos/add-photo.ts';
import { chooseCover, removePhoto } from '../../../core/homes/photos/remove-photo.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { faultOf } from '../../fault-lines.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField, TickField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { isTicked, typedField } from '../../view/forms/typed-field.ts';

export const loader = loading(async ({ ctx }, args) => {
  const { home } = await showFurnishing(ctx, partOf(args, 'id'));
  const { photos, style } = await showHome(ctx, home.id);
  return { home, photos, coverId: style.coverPhotoId, key: ctx.newId() };
});

export const action = acting(
  async ({ page, form, args }) => {
    const { ctx, upload: picture } = page;
    const homeId = partOf(args, 'id');
    // What a stranger sent was not even read: she hears that first.
    await showFurnishing(ctx, homeId);
    const once = onceOf(form);
    const said = (name: string) => textOf(form, name) === 'yes';
    const [alt, showsPeople] = [textOf(form, 'alt'), said('showsPeople')];
    const photo = { homeId, alt, showsPeople, agreed: said('agreed'), cover: said('cover'), picture };
    if (form.has('remove')) await removePhoto(ctx, { homeId, photoId: textOf(form, 'remove') }, once);
    else if (form.has('choose')) await chooseCover(ctx, { homeId, photoId: textOf(form, 'choose') }, once);
    else await addPhoto(ctx, photo, once);
    return goTo(`/desk/homes/${homeId}/photos`);
  },
  ({ furnish }) => ({
    photo: { field: 'photo', label: furnish.photo },
    alt: { field: 'alt', label: furnish.alt },
    agreed: { field: 'agreed', label: furnish.agreedToPhoto },
  }),
);

/** The photos of a home: those that are there, then one more. */
export default function Photos() {
  const { home, photos, coverId, key } = useLoaded(loader);
  const answer = useAnswer();
  const { furnish } = useWords();
  return (
    <Page
      title={furnish.photos}
      lead={furnish.photosHow}
      back={{ href: `/desk/homes/${home.id}`, label: furnish.back }}
    >
      {photos.length === 0 ? (
        <div className="section">
          <Note>{furnish.noPhotos}</Note>
        </div>
      ) : (
        <form method="post" className="section photos">
          {photos.map((photo) => (
            <PhotoHere key={photo.id} photo={photo} isCover={photo.id === coverId} />
          ))}
        </form>
      )}
      <Section title={furnish.addPhoto}>
        <AddPhotoForm idempotencyKey={key} answer={answer} />
      </Section>
    </Page>
  );
}

function PhotoHere({ photo, isCover }: { photo: Photo; isCover: boolean }) {
  const { words, language } = useFrame();
  const { furnish } = words;
  const { id, alt, width, height } = photo;
  return (
    <figure className="photos__one">
      <img
        src={`/photos/${id}`}
        alt={alt}
        lang={language === 'zh-Hans' ? undefined : 'zh-Hans'}
        width={width}
        height={height}
        loading="lazy"
      />
      <figcaption>
        <OwnWords>{alt}</OwnWords>
        <span className="photos__acts">
          {isCover ? (
            <span className="quiet">{furnish.isCover}</span>
          ) : (
            <button type="submit" className="link-button" name="choose" value={id}>
              {furnish.makeCover}
              <Which alt={alt} />
            </button>
          )}
          <button type="submit" className="link-button" name="remove" value={id}>
            {furnish.removePhoto}
            <Which alt={alt} />
          </button>
        </span>
      </figcaption>
    </figure>
  );
}

/** Which of several photos a button is for, to whoever hears the buttons alone. */
const Which = ({ alt }: Pick<Photo, 'alt'>) => (
  <span className="unseen">
    {' '}
    <OwnWords>{alt}</OwnWords>
  </span>
);

function AddPhotoForm({
  idempotencyKey,
  answer,
}: {
  idempotencyKey: string;
  answer: FormAnswer | undefined;
}) {
  const { furnish } = useWords();
  const field = typedField(answer);
  return (
    <form method="post" encType="multipart/form-data">
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextField
        id="photo"
        fault={faultOf(answer?.faults, 'photo')}
        label={furnish.photo}
        hint={furnish.photoHint}
        type="file"
        accept="image/jpeg,image/png,image/webp"
      />
      <TextField {...field('alt')} label={furnish.alt} hint={furnish.altHint} />
      <TickField
        id="showsPeople"
        label={furnish.showsPeople}
        ticked={isTicked(answer, 'showsPeople', false)}
      />
      <TickField
        id="agreed"
        label={furnish.agreedToPhoto}
        fault={faultOf(answer?.faults, 'agreed')}
        ticked={isTicked(answer, 'agreed', false)}
      />
      <TickField id="cover" label={furnish.asCover} ticked={isTicked(answer, 'cover', false)} />
      <Buttons>
        <Button>{furnish.hangUp}</Button>
      </Buttons>
    </form>
  );
}
