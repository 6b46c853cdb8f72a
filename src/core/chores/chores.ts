/** How much of each was done for one cell at one time. */
export type Chores = {
  offersPassedOn: number;
  hoursPassedOn: number;
  deputiesEnded: number;
  hostsWarned: number;
  hostsEnded: number;
  remindersSent: number;
  consultationsCalledOff: number;
  consultationsRemindedOf: number;
  requestsPassedOn: number;
  requestsWarnedOf: number;
  requestsLapsed: number;
  erasuresTold: number;
  glassesMended: number;
  followUpsTold: number;
  clocksTold: number;
  lonelyCasesTold: number;
  lettersDelivered: number;
  lettersFailed: number;
  linesSealed: number;
  answersForgotten: number;
  lettersForgotten: number;
  suggestionsForgotten: number;
  requestsForgotten: number;
  casesForgotten: number;
  villagesMerged: number;
  figuresCounted: number;
  /** Pieces of rosters that are being taken or undone. */
  rostersAdvanced: number;
  reachGathered: number;
  consultationsForgotten: number;
  questionsForgotten: number;
  asksForgotten: number;
  namesForgotten: number;
  rostersForgotten: number;
  messagesForgotten: number;
  homesPublished: number;
};
