import { type Language } from '../../../../kernel/language.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import {
  Breadcrumb,
  Button,
  type Choice,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  ItemList,
  PageHeading,
  RadioGroup,
  Section,
  Select,
} from '../../../../platform/web/components/index.ts';
import { caseHref } from '../../case-page/web/addresses.ts';
import { firstWords } from '../../case-page/web/words-of-case.ts';
import { casePageTexts } from '../../case-page/texts.ts';
import { type ApprovalRule, approvers } from '../approval.ts';
import { type WaitingApproval } from '../approval.store.ts';
import { answerTexts } from '../texts.ts';

/** What stands in the form of a new rule. */
export interface RuleForm {
  readonly themeId: string;
  readonly unitId: string;
  readonly approver: string;
}

type Names = ReadonlyMap<string, string>;

/** The rules in force, and a new one. */
export const ApprovalRulesPage = (props: {
  language: Language;
  csrfToken: string;
  href: string;
  templatesHref: string;
  rules: readonly ApprovalRule[];
  themes: Names;
  units: Names;
  themeChoices: readonly Choice[];
  unitChoices: readonly Choice[];
  form: RuleForm;
  errors: FieldErrors;
}) => {
  const { language, csrfToken, href, rules, themes, units, form, errors } = props;
  const texts = answerTexts[language].rules;
  const nameOf = ({ themeId, organisationUnitId }: ApprovalRule): string =>
    [
      themeId === null ? texts.anyTheme : (themes.get(themeId) ?? ''),
      organisationUnitId === null ? texts.anyUnit : (units.get(organisationUnitId) ?? ''),
    ].join(', ');
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: answerTexts[language].templates.title, href: props.templatesHref }, { label: texts.title }]}
      />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {rules.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <Section heading={texts.inForce}>
          <ItemList
            items={rules.map((rule) => ({
              key: rule.ruleId,
              title: <bdi>{nameOf(rule)}</bdi>,
              meta: [
                texts.approvers[rule.approver],
                <Form key="end" action={`${href}/${rule.ruleId}/end`} csrfToken={csrfToken}>
                  <Button kind="quiet">{texts.end}</Button>
                </Form>,
              ],
            }))}
          />
        </Section>
      )}
      <Section heading={texts.add}>
        <Form action={href} csrfToken={csrfToken}>
          <FieldRow>
            <Select
              language={language}
              name="themeId"
              label={texts.theme}
              error={errors['themeId']}
              value={form.themeId}
              placeholder={texts.anyTheme}
              choices={props.themeChoices}
            />
            <Select
              language={language}
              name="unitId"
              label={texts.unit}
              value={form.unitId}
              placeholder={texts.anyUnit}
              choices={props.unitChoices}
            />
          </FieldRow>
          <RadioGroup
            language={language}
            name="approver"
            label={texts.approver}
            error={errors['approver']}
            value={form.approver}
            choices={approvers.map((value) => ({ value, label: texts.approvers[value] }))}
            required
          />
          <Button>{texts.save}</Button>
        </Form>
      </Section>
    </>
  );
};

/** Answers that wait for somebody else than their writer, the oldest first. */
export const WaitingApprovalsPage = (props: {
  language: Language;
  base: string;
  waiting: readonly WaitingApproval[];
  names: Names;
  units: Names;
  timeZone: string;
}) => {
  const { language, base, waiting, names, units, timeZone } = props;
  const texts = answerTexts[language].approve;
  return (
    <>
      <PageHeading title={texts.listTitle} lead={waiting.length > 0 && <p>{texts.listLead}</p>} />
      {waiting.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <ItemList
          items={waiting.map((it) => ({
            key: it.feedbackCaseId,
            href: `${caseHref(base, it.feedbackCaseId)}#approve`,
            title: <bdi>{firstWords(it.maskedText ?? answerTexts[language].similar.noText)}</bdi>,
            meta: [
              <bdi key="who">
                {(it.proposedBy !== null && names.get(it.proposedBy)) || casePageTexts[language].page.somebody}
              </bdi>,
              formatDateTime(it.proposedAt, language, timeZone),
              (it.organisationUnitId !== null && units.get(it.organisationUnitId)) || '',
            ].filter(Boolean),
          }))}
        />
      )}
    </>
  );
};
