/** Every wall asks what somebody keeps or kept: of ended appointments too, which no other index finds by person. */
export const up = (cell: string) =>
  `create index appointments_of_person on ${cell}.appointments (person_id);`;
