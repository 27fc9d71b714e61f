import { type Language, languages, type Trilingual } from '../../../../kernel/language.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import {
  Actions,
  AsWritten,
  Button,
  Columns,
  Details,
  EnterButton,
  ErrorSummary,
  Form,
  HiddenInput,
  InLanguage,
  Muted,
  Notice,
  PageHeading,
  Section,
  Stack,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { plainText } from '../../prose/segment.ts';
import { ProseText } from '../../web/views/prose-view.tsx';
import { type BlockKind, type DraftBlock } from '../draft.ts';
import { draftPath, partAnchor } from './addresses.ts';
import { DraftCrumbs } from './draft.page.tsx';
import { type DraftView, momentIn, nameOf } from './draft-view.ts';
import { faultInText } from './fault-view.tsx';
import { Conflict } from './part-conflict.tsx';
import { type PickerState, type Reading } from './part-state.ts';
import { PickerFields, ReferenceHelp } from './picker-fields.tsx';
import { draftTexts } from './texts.ts';

/** What is told above the form. */
export type PartNews = 'inserted' | 'used' | 'locked' | 'conflict' | 'unsaved';

export interface PartPageProps {
  readonly view: DraftView;
  readonly language: Language;
  readonly csrfToken: string;
  /** The part; none while it is new. */
  readonly block?: DraftBlock;
  readonly kind: BlockKind;
  /** Where the form is sent. */
  readonly action: string;
  /** The part to which the way back leads. */
  readonly backTo: string;
  readonly version: number;
  readonly prose: Trilingual;
  readonly reading: Reading;
  readonly picker: PickerState;
  /** Every wording so far, the newest first. */
  readonly wordings: readonly DraftBlock[];
  readonly kept?: Trilingual;
  readonly errors?: FieldErrors;
  readonly news?: PartNews;
}

/** One part of a draft: its text in three languages beside how it reads, what is wrong, and the figure picker. */
export const PartPage = (props: PartPageProps) => {
  const { view, language, block, kind, errors = {}, news } = props;
  const texts = draftTexts[language].part;
  const name = draftTexts[language].kinds[kind];
  const isRead = view.draft.state !== 'editing' && news !== 'locked';
  const title = isRead ? texts.readTitle({ kind: name }) : (block ? texts.title : texts.newTitle)({ kind: name });
  return (
    <>
      <DraftCrumbs language={language} draft={view} here={title} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} lead={!isRead && <p>{texts.lead}</p>} />
      <News {...props} />
      {isRead ? <Readings {...props} /> : <PartForm {...props} />}
    </>
  );
};

/** `/fi/staff/reviews/drafts/…#part-…` */
const backPath = ({ view, language, backTo }: PartPageProps): string =>
  `/${language}${draftPath(view.draft.head.draftId)}#${partAnchor(backTo)}`;

const News = (props: PartPageProps) => {
  const { view, language, block, news, prose } = props;
  const texts = draftTexts[language];
  const toDraft = (
    <p>
      <a href={backPath(props)}>{texts.part.toDraft}</a>
    </p>
  );
  switch (news) {
    case undefined:
      return view.draft.state === 'editing' ? null : (
        <Notice language={language} title={texts.part.lockedTitle}>
          <p>{texts.part.lockedRead}</p>
          {toDraft}
        </Notice>
      );
    case 'unsaved':
      return null;
    case 'inserted':
      return <Notice language={language} tone="success" title={texts.picker.inserted} />;
    case 'used':
      return (
        <Notice language={language} title={texts.part.used}>
          <p>{texts.part.usedText}</p>
        </Notice>
      );
    case 'locked':
      return (
        <Notice language={language} tone="warning" title={texts.part.lockedTitle}>
          <p>{texts.part.lockedText}</p>
          {toDraft}
        </Notice>
      );
    case 'conflict':
      return block ? <Conflict view={view} language={language} theirs={block} mine={prose} /> : null;
  }
};

/** How a part reads, for who cannot change it now. */
const Readings = ({ language, reading }: PartPageProps) => (
  <Stack>
    {languages.map((each) => (
      <Section key={each} level={3} heading={draftTexts[language].part.textIn[each]}>
        <Reads language={language} text={each} reading={reading} />
      </Section>
    ))}
  </Stack>
);

const Reads = ({ language, text, reading }: { language: Language; text: Language; reading: Reading }) => {
  const segments = reading.segments[text];
  return plainText(segments).trim() === '' ? (
    <p>
      <Muted>{draftTexts[language].part.empty}</Muted>
    </p>
  ) : (
    <InLanguage language={text}>
      <AsWritten>
        <ProseText segments={segments} />
      </AsWritten>
    </InLanguage>
  );
};

const PartForm = (props: PartPageProps) => {
  const { view, language, csrfToken, action, version, block, picker, kept, news } = props;
  const texts = draftTexts[language].part;
  const save = news === 'conflict' ? texts.saveOver : block ? texts.save : texts.saveNew;
  return (
    <Form action={action} csrfToken={csrfToken} hasFiles isWide>
      <EnterButton name="act" value="find" />
      <HiddenInput name="version" value={String(version)} />
      {kept && languages.map((each) => <HiddenInput key={each} name={`kept-${each}`} value={kept[each]} />)}
      <div id="text">
        <Stack>
          {languages.map((each) => (
            <TextAndReading key={each} {...props} text={each} />
          ))}
        </Stack>
      </div>
      {news === 'unsaved' && (
        <p>
          <Muted>{texts.unsaved}</Muted>
        </p>
      )}
      <Actions>
        <Button name="act" value="save">
          {save}
        </Button>
        <Button kind="secondary" name="act" value="preview">
          {texts.update}
        </Button>
        {kept && (
          <Button kind="secondary" name="act" value="kept">
            {texts.back}
          </Button>
        )}
        <Button kind="quiet" href={backPath(props)}>
          {texts.cancel}
        </Button>
      </Actions>
      <PickerFields language={language} state={picker} action={`${action}#picker`} />
      <ReferenceHelp language={language} />
      {block && <Wordings {...props} names={view.names} />}
    </Form>
  );
};

/** One language: the text, and beside it how it reads and what is wrong with it. */
const TextAndReading = ({
  language,
  text,
  prose,
  reading,
  errors = {},
  kind,
}: PartPageProps & { readonly text: Language }) => {
  const texts = draftTexts[language].part;
  const faults = reading.faults[text];
  return (
    <Columns
      even
      sideLabel={`${texts.reads}: ${texts.textIn[text]}`}
      main={
        <TextArea
          language={language}
          name={text}
          label={texts.textIn[text]}
          textLanguage={text}
          value={prose[text]}
          error={errors[text]}
          rows={kind === 'paragraph' || kind === 'note' ? 6 : 3}
          required
        />
      }
      side={
        <Stack>
          <p>
            <Muted>{texts.reads}</Muted>
          </p>
          <Reads language={language} text={text} reading={reading} />
          {faults.length > 0 && (
            <Notice language={language} tone="warning" title={texts.mend}>
              <ul>
                {faults.map((fault, at) => (
                  <li key={at}>{faultInText(fault, language)}</li>
                ))}
              </ul>
            </Notice>
          )}
        </Stack>
      }
    />
  );
};

/** Versions whose words differ from the next one's; moving and removing change none. The newest is in use. */
const earlierWordings = (versions: readonly DraftBlock[]): DraftBlock[] =>
  versions.filter((version, at) => {
    const next = versions[at - 1];
    return next !== undefined && languages.some((each) => next.prose?.[each] !== version.prose?.[each]);
  });

const mostWordings = 20;

/** Who wrote what and when; each can be brought back into the fields. */
const Wordings = ({
  view,
  language,
  wordings,
  names,
}: PartPageProps & { readonly names: ReadonlyMap<string, string> }) => {
  const texts = draftTexts[language].part;
  const earlier = earlierWordings(wordings);
  if (earlier.length === 0) return null;
  return (
    <Details summary={texts.wordings({ count: earlier.length })}>
      {earlier.slice(0, mostWordings).map((wording) => (
        <Section
          key={wording.version}
          level={3}
          heading={texts.wording({
            date: momentIn(wording.savedAt, language, view.timeZone),
            name: nameOf(wording, names, language),
          })}
        >
          {languages
            .filter((each) => wording.prose?.[each])
            .map((each) => (
              <InLanguage key={each} language={each}>
                <AsWritten>{wording.prose?.[each]}</AsWritten>
              </InLanguage>
            ))}
          <Button kind="secondary" name="act" value={`wording:${wording.version}`}>
            {texts.use}
          </Button>
        </Section>
      ))}
    </Details>
  );
};
