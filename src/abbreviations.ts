/**
 * Sources of patterns for words behind which a full stop may end no sentence, each without its stop.
 * These end none, whatever follows.
 */
export const titleAbbreviations =
  'Dr|Prof|Mr|Mrs|Ms|Mx|St|Sr|Jr|Hon|Rev|Gen|Col|Capt|Cmdr|Lt|Sgt|Gov|Sen|Rep|Pres|Messrs|Mt|Ft|vs|cf|viz|approx|ca|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';

/** These stand before a number, or else they end a sentence: "No. The council forbade it." */
export const numberAbbreviations = 'Nos?|Nr|Tel|Vols?|Figs?|Eq|Ch|Sec|pp?';

/** What follows decides whether these end a sentence. */
export const otherAbbreviations = 'Inc|Ltd|Co|Corp|etc|dept|est|ext';
