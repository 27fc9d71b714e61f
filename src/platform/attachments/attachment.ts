/** A file as somebody sent it; nothing about it is believed yet. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a kept file can be, by its content. */
export const attachmentTypes = ['jpeg', 'png', 'pdf', 'text', 'docx', 'xlsx', 'odt', 'ods'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** How a type is named on the web (IANA media types) and at the end of a file's name. */
export const typeFacts: Readonly<
  Record<AttachmentType, { readonly mediaType: string; readonly ending: string; readonly isPicture: boolean }>
> = {
  jpeg: { mediaType: 'image/jpeg', ending: 'jpg', isPicture: true },
  png: { mediaType: 'image/png', ending: 'png', isPicture: true },
  pdf: { mediaType: 'application/pdf', ending: 'pdf', isPicture: false },
  text: { mediaType: 'text/plain; charset=utf-8', ending: 'txt', isPicture: false },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
    isPicture: false,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    isPicture: false,
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', ending: 'odt', isPicture: false },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', ending: 'ods', isPicture: false },
};

/**
 * For the `accept` of a file field: a help for whoever chooses, no guard. HEIC is left out on purpose: a phone that
 * keeps its pictures so sends JPEG where JPEG is asked for.
 */
export const acceptedFiles = '.jpg,.jpeg,.png,.webp,.gif,.pdf,.txt,.docx,.xlsx,.odt,.ods';

/** A file that was examined: pictures are made anew, everything else is as it came. */
export interface ExaminedFile {
  /** Cleaned, with the ending of its content. */
  readonly name: string;
  readonly type: AttachmentType;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  /** Pixels; pictures only. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

const mebibyte = 1024 * 1024;

/** What one message may bring. */
export const attachmentLimits = {
  fileBytes: 10 * mebibyte,
  files: 5,
  totalBytes: 25 * mebibyte,
  /** A picture unpacks to four bytes a pixel; the cameras of phones reach 50 million. */
  pixels: 64_000_000,
  /** A picture is made no larger than this on its longer side: enough to read a letter that was photographed. */
  side: 4000,
} as const;

/** The most bytes of a form with files: the files, and room for texts and the form's own marks. */
export const formWithFilesBytes = attachmentLimits.totalBytes + mebibyte;
