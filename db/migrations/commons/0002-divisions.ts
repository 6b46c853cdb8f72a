/**
 * GB/T 2260, GB/T 10114: a code is a versioned attribute; roll-up is by prefix, which collation C makes a range.
 * Only ended versions stand in the GiST: over the 620,000 villages of the national list it would make an import
 * eight times as long. That the standing version begins after the ended ones is kept by `importDivisions`.
 */
export const up = (commons: string) => `
  create table ${commons}.divisions (
    code text not null constraint divisions_code_shape check (code ~ '^[0-9]{2,20}$'),
    name text not null constraint divisions_name_length check (char_length(name) between 1 and 100),
    level text not null constraint divisions_level check (level in ('province', 'city', 'county', 'town', 'village')),
    parent_code text,
    valid_from date not null,
    valid_to date,
    source text not null,
    lat double precision constraint divisions_lat check (lat between -90 and 90),
    lng double precision constraint divisions_lng check (lng between -180 and 180),
    constraint divisions_pkey primary key (code, valid_from),
    constraint divisions_period check (valid_to > valid_from),
    constraint divisions_place check ((lat is null) = (lng is null)),
    constraint divisions_ended_versions_apart
      exclude using gist (code with =, daterange(valid_from, valid_to) with &&) where (valid_to is not null)
  );
  create unique index divisions_one_standing_version on ${commons}.divisions (code) where valid_to is null;
  create index divisions_by_parent on ${commons}.divisions (parent_code, code);
`;
