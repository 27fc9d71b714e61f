/** The door of the feedback module: what other modules may use. */
export {
  feedbackChannels,
  feedbackKinds,
  feedbackStatuses,
  nextFeedbackStatuses,
  type FeedbackChannel,
  type FeedbackKind,
  type FeedbackRecord,
  type FeedbackStatus,
} from './feedback-case.ts';
export {
  importProfileSchema,
  parseProfile,
  readProfile,
  type ImportProfile,
  type ImportProfileFile,
  type ParsedProfile,
  type ProfileFault,
} from './import-profile.ts';
export {
  describeFiles,
  type FeedbackImport,
  type FileToImport,
  type ImportCounts,
  type ImportFile,
  type ImportOutcome,
  type ImportProgress,
  type ImportState,
  type StoredReject,
} from './feedback-import.ts';
export { beginImport, importFeedback, type FeedbackToImport, type ImportOptions } from './import-feedback.ts';
export { runImport } from './run-import.ts';
export { resumeImports, type ResumedImport, type ResumeOptions } from './resume-imports.ts';
export { draftProfile } from './draft-profile.ts';
export { cancelImport } from './cancel-import.ts';
export { previewImport, type ImportPreview, type ImportToPreview } from './preview-import.ts';
export { rejectHeader, rejectLine, writeRejects } from './write-rejects.ts';
export {
  findImport,
  lastImportOfSources,
  newestImports,
  rejectsAfter,
  unfinishedImports,
} from './feedback-import.store.ts';
export { feedbackTexts, profileFaultText, rejectText, warningText } from './feedback-texts.ts';
export { feedbackConstraints } from './constraints.ts';
export { feedbackFigures, type MatterThemes } from './figures/index.ts';
export { feedbackModule, type FeedbackDependencies } from './module.ts';
export { ownSource } from './own-source.ts';
export { takeOverCases } from './cases/take-over-cases.ts';
export { receiveFeedback, type FeedbackToReceive, type ReceivedFeedback } from './cases/receive-feedback.ts';
export { actAsStaff, actOnCase, commentAsColleague, type ActInput, type ActOutcome } from './cases/act-on-case.ts';
export { acts, unfinishedStatuses, type Act } from './cases/acts.ts';
export { eventsOf, eventsSince, type CaseChangeSeen } from './cases/feedback-event.store.ts';
export { type FeedbackEvent } from './cases/feedback-event.ts';
export { casesOfResident, findCase, findCaseBySource } from './cases/handled-case.store.ts';
export { type HandledCase } from './cases/handled-case.ts';
export { countPublicCases, publicCasesById, publicCases } from './public/public-case.store.ts';
export { closedStatuses, type PublicCase, type PublicCaseFilter, type PublicWords } from './public/public-case.ts';
export { storeHarvested, type Harvested, type HarvestedRecord } from './harvest/store-harvested.ts';
export { noteBounced, takeReply, type LetterReply } from './letters/take-reply.ts';
export { openCase } from './cases/case-policy.ts';
export { cleanText, isLongerThan } from './clean-text.ts';
export { FeedbackBox, warnIsland } from './give/web/feedback-box.tsx';
export { trackingPath } from './give/index.ts';
export { attachmentsOf, waitingAttachments } from './attachments/attachment.store.ts';
export { type Attachment, type AttachmentState } from './attachments/attachment.ts';
export { keepAttachments, type FileToKeep } from './attachments/keep-attachments.ts';
export { attachmentReply } from './attachments/attachment-reply.ts';
export { AttachmentList, type AttachmentListProps } from './attachments/attachment-list.tsx';
export { withdrawPublication } from './publication/withdraw-publication.ts';
export { publishCase, declinePublication, type PublicationInput } from './publication/publish-case.ts';
export { proposePublication } from './publication/propose-publication.ts';
export { publishedCasePath, publishedPath } from './publication/web/addresses.ts';
export { responseTargets } from './clocks/targets/response-target.store.ts';
export { setResponseTarget } from './clocks/targets/set-response-target.ts';
export { statutoryHint } from './statutory/recognise.ts';
export { statutoryCounts, type ProtectedCount } from './statutory/statutory-counts.store.ts';
export { type StatutoryKind } from './statutory/statutory-matter.ts';
export { noteSensitiveRead } from './privacy/note-sensitive-read.ts';
export { readErasures, repeatErasures, type ListedErasure } from './privacy/erasure-list.ts';
export { type Erased, eraseGiver, eraseResident } from './privacy/erase-person.ts';
export { exportOfResident } from './privacy/export-person.ts';
export { personDataAsText, type PersonData } from './privacy/person-data.ts';
export { privacyTexts } from './privacy/texts.ts';
export { explainThemes, suggestThemes, type ThemeSuggestion } from './routing/suggest-themes.ts';
export { algorithmsPath } from './routing/suggestions/algorithms.page.tsx';
