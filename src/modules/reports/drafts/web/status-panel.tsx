import { type Language } from '../../../../kernel/language.ts';
import {
  Actions,
  Button,
  Columns,
  DefinitionList,
  Details,
  Form,
  Notice,
  Section,
  Stack,
  StatusLabel,
  TextArea,
  Timeline,
  type Tone,
} from '../../../../platform/web/components/index.ts';
import { editionPath } from '../../web/addresses.ts';
import { type DraftBlock, type DraftState } from '../draft.ts';
import { draftPath } from './addresses.ts';
import { draftName, type DraftView, momentIn, nameOf } from './draft-view.ts';
import { draftTexts } from './texts.ts';

export interface StatusProps {
  readonly view: DraftView;
  readonly language: Language;
  readonly csrfToken: string;
  /** What was typed into a remark that was refused, and why. */
  readonly note?: string | undefined;
  readonly noteError?: string | undefined;
}

export const stateTone: Readonly<Record<DraftState, Tone>> = {
  editing: 'info',
  submitted: 'warning',
  approved: 'success',
  published: 'success',
  abandoned: 'neutral',
};

/** Where a draft stands, what comes next as one button, and all that was done with it. */
export const StatusPanel = (props: StatusProps) => {
  const { language } = props;
  const texts = draftTexts[language].draft;
  return (
    <Section heading={texts.status} id="status">
      <Columns main={<NextStep {...props} />} side={<Facts {...props} />} sideLabel={texts.state} />
    </Section>
  );
};

const Facts = ({ view, language }: StatusProps) => {
  const texts = draftTexts[language].draft;
  const { draft, corrected, timeZone, names } = view;
  const last = lastChange(view);
  const name = nameOf(last, names, language);
  return (
    <Stack>
      <DefinitionList
        items={[
          {
            term: texts.state,
            value: <StatusLabel tone={stateTone[draft.state]}>{draftTexts[language].states[draft.state]}</StatusLabel>,
          },
          { term: texts.who, value: `${name}, ${momentIn(last.at, language, timeZone)}` },
          { term: texts.takenAt, value: momentIn(draft.numbersTakenAt, language, timeZone) },
          ...(corrected
            ? [
                {
                  term: texts.corrects,
                  value: (
                    <a href={`/${language}${editionPath(corrected)}`}>
                      {texts.correctsEdition({
                        review: draftName(corrected, language),
                        edition: String(corrected.edition),
                      })}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <History view={view} language={language} />
    </Stack>
  );
};

/** The last thing that anybody did: an event, or a part that was saved. */
function lastChange({ draft }: DraftView): { readonly at: Date; readonly accountId?: string } {
  const saved = draft.blocks
    .filter(({ byTemplate }) => !byTemplate)
    .map(({ savedAt, accountId }: DraftBlock) => ({ at: savedAt, ...(accountId === undefined ? {} : { accountId }) }));
  const [first = { at: draft.head.startedAt }, ...others] = [...draft.head.events, ...saved];
  return others.reduce((newest, one) => (one.at >= newest.at ? one : newest), first);
}

const History = ({ view: { draft, names, timeZone }, language }: Pick<StatusProps, 'view' | 'language'>) => (
  <Details summary={draftTexts[language].draft.history}>
    <Timeline
      events={draft.head.events.map((it) => ({
        key: String(it.number),
        when: momentIn(it.at, language, timeZone),
        at: it.at.toISOString(),
        heading: draftTexts[language].draft.by({
          event: draftTexts[language].events[it.event],
          name: nameOf(it, names, language),
        }),
        ...(it.note ? { by: 'city' as const, children: it.note } : {}),
      }))}
    />
  </Details>
);

const NextStep = (props: StatusProps) => {
  const { view, language } = props;
  const texts = draftTexts[language].draft;
  switch (view.draft.state) {
    case 'editing':
      return <Editing {...props} />;
    case 'submitted':
      return <Submitted {...props} />;
    case 'approved':
      return <Approved {...props} />;
    case 'published':
      return (
        <Stack>
          <p>{texts.publishedText}</p>
          {view.published && <Button href={`/${language}${editionPath(view.published)}`}>{texts.readPublished}</Button>}
        </Stack>
      );
    case 'abandoned':
      return <p>{texts.abandonedText}</p>;
  }
};

const pathOf = ({ view, language }: StatusProps, act: string): string =>
  `/${language}${draftPath(view.draft.head.draftId)}/${act}`;

const Preview = (props: StatusProps) => (
  <Button kind="secondary" href={pathOf(props, 'preview')}>
    {draftTexts[props.language].draft.preview}
  </Button>
);

const Abandon = (props: StatusProps) => (
  <p>
    <a href={pathOf(props, 'abandon')}>{draftTexts[props.language].draft.abandon}</a>
  </p>
);

const Editing = (props: StatusProps) => {
  const { view, language, csrfToken, note, noteError } = props;
  const texts = draftTexts[language].draft;
  const { length } = view.composed.faults;
  return (
    <Stack>
      <LastRemark {...props} />
      {length > 0 ? (
        <>
          <p>{texts.mend({ count: length })}</p>
          <Preview {...props} />
        </>
      ) : (
        <Form action={pathOf(props, 'submit')} csrfToken={csrfToken}>
          <TextArea
            language={language}
            name="note"
            label={texts.submitNote}
            hint={texts.submitText}
            value={note}
            error={noteError}
            rows={2}
          />
          <Actions>
            <Button>{texts.submit}</Button>
            <Preview {...props} />
          </Actions>
        </Form>
      )}
      <Details summary={texts.refreshAbout}>
        <p>{texts.refreshText}</p>
        <Form action={pathOf(props, 'refresh')} csrfToken={csrfToken}>
          <Button kind="secondary">{texts.refresh}</Button>
        </Form>
      </Details>
      <Abandon {...props} />
    </Stack>
  );
};

const Submitted = (props: StatusProps) => {
  const { view, language, csrfToken } = props;
  const texts = draftTexts[language].draft;
  if (view.isOwn || !view.may.approve) {
    return (
      <Stack>
        <p>{texts.ownText}</p>
        <Form action={pathOf(props, 'take-back')} csrfToken={csrfToken}>
          <Actions>
            <Button kind="secondary">{texts.takeBack}</Button>
            <Preview {...props} />
          </Actions>
        </Form>
        <Abandon {...props} />
      </Stack>
    );
  }
  return (
    <Stack>
      <LastRemark {...props} />
      <p>{texts.approveText}</p>
      <Form action={pathOf(props, 'approve')} csrfToken={csrfToken}>
        <Actions>
          <Button>{texts.approve}</Button>
          <Preview {...props} />
        </Actions>
      </Form>
      <ReturnForm {...props} />
    </Stack>
  );
};

/** What was said when the draft last changed hands: by the writer to who approves, or back. */
const LastRemark = ({ view: { draft, names }, language }: StatusProps) => {
  const last = draft.head.events.findLast(({ event }) => event !== 'numbers-refreshed');
  return last?.note ? (
    <Notice language={language} title={`${draftTexts[language].events[last.event]}: ${nameOf(last, names, language)}`}>
      <p>{last.note}</p>
    </Notice>
  ) : null;
};

const ReturnForm = (props: StatusProps) => {
  const { language, csrfToken, note, noteError } = props;
  const texts = draftTexts[language].draft;
  return (
    <Details summary={texts.return} open={noteError !== undefined}>
      <Form action={pathOf(props, 'return')} csrfToken={csrfToken}>
        <TextArea
          language={language}
          name="note"
          label={texts.returnNote}
          value={note}
          error={noteError}
          rows={3}
          required
        />
        <Button kind="secondary">{texts.return}</Button>
      </Form>
    </Details>
  );
};

const Approved = (props: StatusProps) => {
  const { view, language, csrfToken } = props;
  const texts = draftTexts[language].draft;
  return (
    <Stack>
      <p>{texts.publishText}</p>
      <Actions>
        {view.may.publish && <Button href={pathOf(props, 'publish')}>{texts.publish}</Button>}
        <Preview {...props} />
      </Actions>
      <Form action={pathOf(props, 'take-back')} csrfToken={csrfToken}>
        <Button kind="quiet">{texts.takeBack}</Button>
      </Form>
      {view.may.approve && <ReturnForm {...props} />}
    </Stack>
  );
};
