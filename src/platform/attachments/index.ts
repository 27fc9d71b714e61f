/** The door of attachments: what a file that somebody sent is, and whether it may be kept. */
export {
  acceptedFiles,
  attachmentLimits,
  attachmentTypes,
  formWithFilesBytes,
  typeFacts,
  type AttachmentType,
  type ExaminedFile,
  type SentFile,
} from './attachment.ts';
export { attachmentHint } from './attachment-texts.ts';
export { examineFile, examineFiles, type ExaminedFiles } from './examine-files.ts';
export { shownFileName } from './file-name.ts';
export { clamav, readScannerAddress, ScannerAway, type Scanner, type ScannerAddress, type Verdict } from './clamav.ts';
