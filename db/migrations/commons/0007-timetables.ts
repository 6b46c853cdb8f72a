/** All hours of a home as one text: to write three multiranges out for each home of a list costs more than to find it. */
export const up = (commons: string) => `
  alter table ${commons}.homes add column timetable text not null default '';
  update ${commons}.homes
    set timetable = concat_ws('|', open_minutes, instead_minutes, extra_minutes, keeps_festivals);
`;
