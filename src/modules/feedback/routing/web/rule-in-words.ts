import { type Language } from '../../../../kernel/language.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { type RoutingRule } from '../routing-rule.ts';
import { routingTexts } from '../texts.ts';

/** The name of a language in another. */
export const languageName = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;

/** When a rule fits and what follows, each as one line. */
export function ruleInWords(
  { when, outcome }: RoutingRule,
  nameOf: ReadonlyMap<string, string>,
  language: Language,
): { readonly when: string; readonly follows: string } {
  const { conditions, outcomes, weekdays, always, gone, or, ...texts } = routingTexts[language];
  const { kinds, channels } = feedbackTexts[language];
  const named = (id: string): string => isolate(nameOf.get(id) ?? gone);
  const some = <Value>(values: readonly Value[], say: (names: string) => string, name: (value: Value) => string) =>
    values.length === 0 ? [] : [say(values.map(name).join(` ${or} `))];
  const told = [
    ...some(when.organisationUnitIds, conditions.units, named),
    ...some(when.themeIds, conditions.themes, named),
    ...some(when.kinds, conditions.kinds, (kind) => kinds[kind]),
    ...some(when.districtIds, conditions.districts, named),
    ...some(when.languages, conditions.languages, (code) => languageName(code, language)),
    ...some(when.channels, conditions.channels, (channel) => channels[channel]),
    ...some(when.words, conditions.words, isolate),
    ...some(when.weekdays, conditions.weekdays, (day) => weekdays[day - 1] ?? ''),
    ...(when.hours ? [conditions.hours(String(when.hours.from), String(when.hours.until))] : []),
  ];
  const follows = [
    outcome.organisationUnitId !== null && outcomes.unit(named(outcome.organisationUnitId)),
    outcome.themeId !== null && outcomes.theme(named(outcome.themeId)),
    outcome.kind !== null && outcomes.kind(kinds[outcome.kind]),
    outcome.accountId !== null && outcomes.account(named(outcome.accountId)),
    outcome.isSensitive && outcomes.sensitive,
  ].filter((line) => line !== false);
  return {
    when: told.length === 0 ? always : texts.when(told.join('; ')),
    follows: texts.follows(follows.join('; ')),
  };
}
