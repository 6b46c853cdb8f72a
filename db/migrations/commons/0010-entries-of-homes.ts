/** What a list shows of a home as one JSON text, ready to send: a dozen columns cost more to read and write than to find. */
export const up = (commons: string) => `
  alter table ${commons}.homes add column entry text;
  update ${commons}.homes set entry =
    (select row_to_json(kept) from (select id, name, kind, division_code as "divisionCode",
      (select row_to_json(location) from (select lat, lng) as location) as location,
      offers, tagline, drop_in as "dropIn", phone,
      (select row_to_json(style) from (select accent, emblem, cover_photo_id as "coverPhotoId") as style) as style,
      demonstration, synthetic) as kept);
  alter table ${commons}.homes
    alter column entry set not null,
    drop column name, drop column kind, drop column lat, drop column lng, drop column tagline, drop column phone,
    drop column drop_in, drop column accent, drop column emblem, drop column cover_photo_id,
    drop column demonstration, drop column synthetic;
`;
