import { type Finding } from '../../../../kernel/personal-data/index.ts';
import { Actions, Button, DefinitionList, Notice, Section, Words } from '../../../../platform/web/components/index.ts';
import { giveTexts } from '../texts.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

interface FoundProps extends StepProps {
  readonly findings: readonly Finding[];
  /** The text as it would be without them. */
  readonly masked: string;
  readonly residentName?: string | undefined;
  readonly canIdentify: boolean;
}

const mostShown = 20;

/** Between steps 1 and 2: personal data in the text, and what the giver wants done about it. */
export const FoundStep = (props: FoundProps) => {
  const { language, draft, findings, masked, residentName, canIdentify } = props;
  const texts = giveTexts[language].found;
  const kinds = new Set(findings.map(({ kind }) => kind));
  const canMask = [...kinds].some((kind) => kind !== 'health');
  const isForNobody = residentName === undefined;
  return (
    <StepFrame {...props} title={texts.title} lead={texts.lead} shows={[]}>
      <DefinitionList
        items={findings.slice(0, mostShown).map(({ kind, start, end }) => ({
          term: texts.kinds[kind],
          value: <bdi>{draft.text.slice(start, end)}</bdi>,
        }))}
      />
      {isForNobody && kinds.has('identity-code') && (
        <Notice language={language} tone="warning">
          <p>{canIdentify ? texts.identityCode : texts.identityCodeOnly}</p>
        </Notice>
      )}
      {isForNobody && canIdentify && kinds.has('health') && (
        <Notice language={language} tone="info">
          <p>{texts.health}</p>
        </Notice>
      )}
      {isForNobody && canIdentify && <p>{giveTexts[language].tell.aside}</p>}
      {canMask && (
        <Section heading={texts.yourText}>
          <Words>{masked}</Words>
        </Section>
      )}
      <Actions>
        {canMask && (
          <Button name="go" value="mask">
            {texts.mask}
          </Button>
        )}
        <Button name="go" value="keep" kind={canMask ? 'secondary' : 'primary'}>
          {canMask ? texts.keep : texts.goOn}
        </Button>
        <Button name="go" value="edit" kind="secondary">
          {texts.edit}
        </Button>
        {isForNobody && canIdentify && (
          <Button name="go" value="identify" kind="quiet">
            {giveTexts[language].tell.identify}
          </Button>
        )}
      </Actions>
    </StepFrame>
  );
};
