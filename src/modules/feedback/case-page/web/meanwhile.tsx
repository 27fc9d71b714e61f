import { type Language } from '../../../../kernel/language.ts';
import { Notice, Timeline } from '../../../../platform/web/components/index.ts';
import { type CaseView } from '../case-view.ts';
import { bareEvent } from './conversation.tsx';

/** What has happened to a case since a version that somebody saw; nothing when it has not gone on. */
export const Meanwhile = (props: { view: CaseView; language: Language; since: number; title: string }) => {
  const { view, language, since, title } = props;
  const later = view.events.filter(({ number }) => number > since);
  if (later.length === 0) return null;
  return (
    <Notice language={language} tone="warning" title={title}>
      <Timeline
        label={title}
        events={later.map((event) => ({
          ...bareEvent(event, view, language),
          by: 'system' as const,
          children: event.maskedText === null ? undefined : <bdi>{event.maskedText}</bdi>,
        }))}
      />
    </Notice>
  );
};
