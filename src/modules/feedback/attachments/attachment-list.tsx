import { type Language } from '../../../kernel/language.ts';
import { typeFacts } from '../../../platform/attachments/index.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import { type Item, ItemList, Picture, StatusLabel } from '../../../platform/web/components/index.ts';
import { type Attachment, hasBytes, isCleared } from './attachment.ts';
import { attachmentTexts } from './texts.ts';

export interface AttachmentListProps {
  readonly language: Language;
  readonly attachments: readonly Attachment[];
  readonly reader: 'staff' | 'giver';
  /** Where the reader fetches a file. */
  readonly href: (attachment: Attachment) => string;
}

/** The files of a message or a case: pictures in sight, the rest to download, each with what is known of it. */
export const AttachmentList = (props: AttachmentListProps) => {
  if (props.attachments.length === 0) return null;
  const label = attachmentTexts[props.language].heading;
  return <ItemList label={label} items={props.attachments.map((it) => itemOf(props, it))} />;
};

function itemOf({ language, reader, href }: AttachmentListProps, it: Attachment): Item {
  const texts = attachmentTexts[language];
  const mayHave = reader === 'staff' ? hasBytes(it) : isCleared(it);
  const name = it.name === '' ? texts.erasedName : it.name;
  const isPicture = isCleared(it) && typeFacts[it.type].isPicture && it.width !== null && it.height !== null;
  return {
    key: it.attachmentId,
    title: <bdi>{name}</bdi>,
    ...(mayHave ? { href: href(it) } : {}),
    text: (
      <>
        {isPicture && (
          <Picture
            address={href(it)}
            alt={it.description ?? texts.picture(isolate(name))}
            width={it.width}
            height={it.height}
          />
        )}
        {it.description !== null && (
          <p>
            <bdi>{it.description}</bdi>
          </p>
        )}
      </>
    ),
    meta: [hasBytes(it) && sizeText(it.size, language), stateOf(it, reader, language)].filter(Boolean),
  };
}

function stateOf({ state }: Attachment, reader: 'staff' | 'giver', language: Language) {
  const texts = attachmentTexts[language];
  switch (state) {
    case 'cleared':
      return undefined;
    case 'waiting':
      return (
        <StatusLabel key="state" tone={reader === 'staff' ? 'warning' : 'info'}>
          {reader === 'staff' ? texts.waitingForStaff : texts.waiting}
        </StatusLabel>
      );
    case 'refused':
      return (
        <StatusLabel key="state" tone="danger">
          {texts.refused}
        </StatusLabel>
      );
    case 'erased':
      return (
        <StatusLabel key="state" tone="neutral">
          {texts.erased}
        </StatusLabel>
      );
  }
}

/** `12 kt`, `3,4 Mt`: thousands and millions of bytes (IEC 80000-13). */
function sizeText(bytes: number, language: Language): string {
  const texts = attachmentTexts[language];
  return bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)}\u00a0${texts.kilobytes}`
    : `${formatNumber(bytes / 1_000_000, language, 1)}\u00a0${texts.megabytes}`;
}
