import { type FeedbackTexts } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const en: FeedbackTexts = {
  kinds: { praise: 'praise', complaint: 'complaint', idea: 'idea', question: 'question', other: 'other' },
  statuses: {
    received: 'received',
    open: 'being handled',
    'waiting-for-giver': 'waiting for the giver',
    'waiting-for-colleague': 'waiting for a colleague',
    answered: 'answered',
    closed: 'closed',
    reopened: 'reopened',
    'handed-on': 'handed on',
    withdrawn: 'withdrawn',
  },
  channels: {
    web: 'web form',
    mobile: 'mobile app',
    phone: 'phone',
    email: 'email',
    letter: 'letter',
    visit: 'visit',
    'social-media': 'social media',
    open311: 'Open311',
    other: 'other',
  },
  importStates: {
    waiting: 'waiting',
    running: 'under way',
    finished: 'finished',
    failed: 'failed',
    cancelled: 'cancelled',
  },
  importCounts: {
    read: 'read',
    stored: 'stored',
    changed: 'changed',
    unchanged: 'unchanged',
    rejected: 'rejected',
  },
  rejectColumns: { file: 'file', row: 'row', column: 'column', value: 'value', reason: 'reason', code: 'reason code' },
  rejectReasons: {
    missing: () => 'The value is missing. Fill it in.',
    'not-a-date': (it: Facts) =>
      `This is not a date of the form ${it['formats']}. Correct it, or add the form to the profile.`,
    'no-such-date': () => 'There is no such day or time. Correct it.',
    'skipped-hour': (it: Facts) =>
      `There was no such time: clocks went forward then (${it['timeZone']}). Correct it, or choose "skippedHour": "shift" in the profile.`,
    'in-the-future': () => 'The time is in the future. Correct it.',
    'too-early': () => 'The time is before 1990. Correct it.',
    'unknown-value': () => 'The profile does not know this value. Add it to the profile, or correct it.',
    'control-character': () => 'The value has characters that cannot be in it, such as a line break. Remove them.',
    'too-long': (it: Facts) => `The value is too long: at most ${it['most']} bytes. Shorten it.`,
    'ragged-row': (it: Facts) =>
      `The row has ${it['cells']} cells, but the header has ${it['columns']}. Check delimiters and quotation marks.`,
    'too-many-new-themes': (it: Facts) =>
      `There would be more than ${it['most']} new themes. Check that the profile names the right column.`,
  },
  rowWarnings: {
    'changed-before-received': 'changed before it arrived: the time of arrival was taken',
    'answer-before-received': 'answered before it arrived: the time of the answer was left out',
    'reaction-before-received': 'reaction before it arrived: the time of the reaction was left out',
  },
  profileFaults: {
    'not-json': (it: Facts) => `The profile is not JSON: ${it['detail']}. Check commas, brackets and quotation marks.`,
    missing: () => 'This is missing. Add it.',
    'wrong-type': () => 'This has the wrong form. See docs/import-profile.md.',
    'unknown-key': (it: Facts) => `A profile has no “${it['key']}”. Remove it, or check its spelling.`,
    'not-one-of': (it: Facts) => `Choose one of these: ${it['allowed']}.`,
    'too-short-or-long': () => 'This is empty or too long.',
    code: () => 'A code may only have small letters a–z, digits and hyphens.',
    language: () => 'Write the language with two or three letters, such as fi, sv or en.',
    'time-pattern': () => 'Write the form of times like iso, d.M.yyyy H.mm or yyyy-MM-dd HH:mm:ss.',
    'time-zone': () => 'There is no such time zone. Write one like Europe/Helsinki.',
    day: () => 'Write the day like 2020-01-31.',
    'status-without-value': () => 'Every case has a status. Say what this value means.',
    'theme-parent': () => 'A theme cannot belong to itself.',
  },
  problems: {
    'no-files': 'Give at least one file.',
    'columns-missing': (it: Facts) =>
      `The file ${it['file']} does not have these columns of the profile: ${it['columns']}. It has: ${it['header']}. Correct the column names in the profile.`,
    'codes-unknown': (it: Facts) =>
      `The profile has codes that the city does not have: ${it['codes']}. Add them to the city, or correct the profile.`,
    'profile-faults': (it: Facts) => `The profile has ${it['count']} faults. Correct them and try again.`,
    'import-unfinished': (it: Facts) =>
      `An import of the same source is unfinished (${it['names']}). Give the same files again to go on with it, or cancel it: import ${it['importId']}.`,
    'import-begun-twice': 'An import of the same source has just begun elsewhere. Wait until it is finished.',
    'import-elsewhere': 'Another process goes on with this import, or it was cancelled. See its state.',
    'import-stopped': 'The import was stopped. What was imported so far is stored; give the same files again to go on.',
    'import-ended': 'The import has ended, so it can neither go on nor be cancelled.',
    'no-such-import': 'There is no such import. Check the id.',
    'file-changed': (it: Facts) =>
      `The file ${it['name']} has changed since the import began. The import was undone: begin it anew.`,
    'text-missing': 'There is no text. Write what you want to tell us.',
    'text-too-long':
      'The text is too long: at most 64 kilobytes, about 60,000 characters. Shorten it, or send a part as a file.',
    'text-not-wanted': 'No text can be written here.',
    'rules-have-changed': 'Somebody else has changed the rules since you opened them. See how they are now.',
    'no-such-rule': 'There is no such rule.',
    'source-is-ours':
      'The code “kuulolla” is kept for feedback that is given in this service. Choose another code for the source in the profile.',
    'received-in-the-future': 'The day of receipt is still to come. Correct it.',
    'no-such-case': 'There is no such feedback. Check the code.',
    'act-impossible':
      'The feedback is in another state by now, so this can no longer be done. See what has happened to it.',
    'act-not-yours': 'You cannot do this.',
    'handled-elsewhere': 'This feedback is handled in another system. Answer there.',
    'case-has-gone-on':
      'Somebody was faster: something has happened to the feedback since you opened it. See what, and then do it again if it is still needed.',
    'reason-missing': 'The reason is missing. Choose it.',
    'assignee-may-not': 'The person may not handle this case. Choose somebody else.',
    'no-such-export': 'There is no such file. It may have been removed: order it again in the list.',
    'export-rights-changed': 'Your rights have changed since you ordered the file. Order it again in the list.',
    'too-many-guesses': (it: Facts) =>
      `Codes have been tried too many times from this network. Wait ${it['minutes']} minutes and try again.`,
    'code-sent-often': 'The code has already been sent three times. Check your spam folder.',
    'rated-already': 'You have already rated this answer.',
  },
  auditEvents: {
    'feedback.files-uploaded': 'Import files uploaded',
    'feedback.files-discarded': 'Import files discarded',
    'feedback.import-begun': 'Import of feedback begun',
    'feedback.import-resumed': 'Import of feedback resumed',
    'feedback.import-cancelled': 'Import of feedback cancelled',
    'feedback.entered': 'Feedback entered',
    'feedback.routing-drafted': 'Draft of routing rules changed',
    'feedback.routing-started': 'Routing rules put into force',
    'feedback.routing-draft-discarded': 'Draft of routing rules given up',
    'feedback.taken-over': 'Feedback of another system taken over',
    'feedback.acted': 'Feedback handled',
    'feedback.target-set': 'Response target set',
    'feedback.target-ended': 'Response target ended',
    'feedback.cases-exported': 'Feedback exported to a file',
    'feedback.export-ordered': 'File of feedback ordered',
  },
};
