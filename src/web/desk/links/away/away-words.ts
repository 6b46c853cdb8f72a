import type { Sentences } from '../../../../locales/zh-Hans/tree.ts';

const numbered = ({ away }: Sentences) => ({
  ...{ wrongLeft: away.wrongLeft('{n}'), wrongLeftOffline: away.wrongLeftOffline('{n}') },
  ...{ unsent: away.unsent('{n}'), sent: away.sent('{n}'), late: away.late('{n}') },
  ...{ minutes: away.minutes('{n}'), hours: away.hours('{n}') },
  ...{ keptNumber: away.keptNumber('{n}', '{who}'), lost: away.lost('{n}', '{numbers}') },
  ...{ cameAll: away.cameAll('{n}'), cameOn: away.cameOn('{day}', '{n}') },
  ...{ cameRefused: away.cameRefused('{numbers}'), cameNot: away.cameNot('{numbers}') },
  ...{
    dueBy: away.dueBy('{day}'),
    seenOn: away.seenOn('{day}'),
    whichDay: away.whichDay('{said}', '{right}'),
  },
  ...{ clockAhead: away.clockAhead('{span}'), clockBehind: away.clockBehind('{span}') },
  ...{ elsewhere: away.elsewhere('{device}', '{since}'), notSince: away.notSince('{seen}') },
  keepOther: away.keepOther('{other}'),
});

const plain = ({ away }: Sentences) => ({
  ...{ pinShape: away.pinShape, pinEasy: away.pinEasy, pinDiffers: away.pinDiffers },
  ...{
    locking: away.locking,
    opening: away.opening,
    noNetwork: away.noNetwork,
    needsNetwork: away.needsNetwork,
    signIn: away.signIn,
  },
  ...{ graceOver: away.graceOver, clockBack: away.clockBack, endElsewhere: away.endElsewhere },
  ...{ online: away.online, offline: away.offline, allSent: away.allSent },
  ...{ seen: away.seen, seenToday: away.seenToday, fromLast: away.fromLast },
  ...{ saved: away.saved, notSaved: away.notSaved, nobody: away.nobody, notKept: away.notKept },
  ...{ throwAway: away.throwAway, mend: away.mend, keepBoth: away.keepBoth, keepMine: away.keepMine },
  ...{ putUnsent: away.putUnsent, putOffline: away.putOffline },
});

/** What the page's script says without a network; a text in braces it fills in itself. */
export const awayWords = (words: Sentences): string => {
  const { how, more, when, note, channels, today, coming, walk, walkHint, fromHere, fromFirst } = words.links;
  const gone = Object.entries(words.away.goneWhy).map(([why, said]) => [`gone-${why}`, said]);
  return JSON.stringify({
    ...numbered(words),
    ...plain(words),
    ...Object.fromEntries(gone),
    ...{ how, more, when, note, channels },
    ...{ today, coming, walk, walkHint, fromHere, fromFirst },
  });
};
