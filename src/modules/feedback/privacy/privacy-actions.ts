/** Rules of retention and their runs: the whole city's matter. */
export const manageRetention = 'feedback.manage-handling';
/** Keeping a case as it is. */
export const holdCases = 'feedback.hold-cases';
/** Giving out and erasing what is known of one person. */
export const answerDataRequests = 'feedback.answer-data-requests';
/** Taking along or erasing one's own data, as an identified resident. */
export const takeOwnData = 'feedback.take-own-data';
/** Reading a sensitive case for a while without the role for it. */
export const breakGlass = 'feedback.break-glass';
/** Who has read sensitive cases of one's own part of the organisation. */
export const seeSensitiveReads = 'feedback.see-sensitive-reads';
