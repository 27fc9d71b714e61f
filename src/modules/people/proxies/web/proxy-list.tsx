import { type Language } from '../../../../kernel/language.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { Button, ItemList, Notice, Section, VisuallyHidden } from '../../../../platform/web/components/index.ts';
import { type Proxy } from '../proxy.ts';
import { proxyTexts } from '../texts.ts';

export interface ProxyListProps {
  readonly language: Language;
  readonly timeZone: string;
  readonly proxies: readonly Proxy[];
  /** What was just done: `recorded` or `stopped`. */
  readonly done: string | null;
}

/** For whom a resident acts and on which consent; each can be ended. */
export const ProxyList = ({ language, timeZone, proxies, done }: ProxyListProps) => {
  const texts = proxyTexts[language];
  const path = `/${language}/own-account/proxies`;
  const items = proxies.map((proxy) => ({
    key: proxy.proxyId,
    title: proxy.name,
    text: texts.facts({
      relation: texts.relations[proxy.relation],
      consent: texts.recordedConsents[proxy.consent],
      day: formatDate(new Date(`${proxy.consentedOn}T12:00:00Z`), language, timeZone),
    }),
    meta: [
      <a key="end" href={`${path}/${proxy.proxyId}/end`}>
        {texts.end}
        <VisuallyHidden> {texts.endOf(proxy)}</VisuallyHidden>
      </a>,
    ],
  }));
  return (
    <Section heading={texts.heading} id="proxies">
      {done === 'recorded' && <Notice language={language} tone="success" title={texts.recorded} />}
      {done === 'stopped' && <Notice language={language} tone="success" title={texts.ended} />}
      <p>{texts.lead}</p>
      {proxies.length === 0 ? <p>{texts.none}</p> : <ItemList items={items} />}
      <Button kind="secondary" href={`${path}/new`}>
        {texts.add}
      </Button>
    </Section>
  );
};
