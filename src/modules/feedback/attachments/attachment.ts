import { type AttachmentType } from '../../../platform/attachments/index.ts';

/** Where the judging of a file stands. `refused`: something harmful was in it; `erased`: it was taken away on request. */
export const attachmentStates = ['waiting', 'cleared', 'refused', 'erased'] as const;
export type AttachmentState = (typeof attachmentStates)[number];

/** A file of a case, without its bytes. */
export interface Attachment {
  readonly attachmentId: string;
  readonly feedbackCaseId: string;
  /** The number of the event whose message it came with. */
  readonly eventNumber: number;
  readonly name: string;
  readonly type: AttachmentType;
  /** Bytes. */
  readonly size: number;
  /** Pixels; pictures only. */
  readonly width: number | null;
  readonly height: number | null;
  readonly description: string | null;
  readonly state: AttachmentState;
  /** What the scanner found. */
  readonly refusal: string | null;
  readonly keptAt: Date;
}

/** Whether the giver, or anybody beside staff, may have the file. */
export const isCleared = ({ state }: Attachment): boolean => state === 'cleared';

/** Whether staff may have the file: a waiting one too, with a warning. */
export const hasBytes = ({ state }: Attachment): boolean => state === 'cleared' || state === 'waiting';
