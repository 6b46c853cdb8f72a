import type { Db } from '../../shared/ctx.ts';

export const listPhotos = (db: Db, homeId: string) =>
  db
    .selectFrom('photos')
    .select(['id', 'alt', 'width', 'height'])
    .where('home_id', '=', homeId)
    .orderBy('id')
    .execute();

export const findPhoto = (db: Db, photoId: string) =>
  db.selectFrom('photos').select(['id', 'home_id']).where('id', '=', photoId).executeTakeFirst();

/** The picture itself, of a home that is open. */
export const findPicture = (db: Db, photoId: string) =>
  db
    .selectFrom('photos')
    .innerJoin('homes', 'homes.id', 'photos.home_id')
    .select(['photos.webp'])
    .where('photos.id', '=', photoId)
    .where('homes.closed_at', 'is', null)
    .executeTakeFirst();

type PhotoRow = {
  id: string;
  home_id: string;
  alt: string;
  width: number;
  height: number;
  webp: Buffer;
  shows_people: boolean;
  added_at: Date;
};

export const insertPhoto = (db: Db, photo: PhotoRow) => db.insertInto('photos').values(photo).execute();

/** Gone for good: what somebody wants away is not kept. The cover that it was falls back to the emblem. */
export const deletePhoto = (db: Db, photoId: string) =>
  db.deleteFrom('photos').where('id', '=', photoId).execute();

export const markCover = (db: Db, homeId: string, photoId: string | null) =>
  db.updateTable('homes').set({ cover_photo_id: photoId }).where('id', '=', homeId).execute();
