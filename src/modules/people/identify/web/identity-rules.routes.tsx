import { isId } from '../../../../kernel/id.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { type Errors, errorsOf, textsOf } from '../../web/form-values.ts';
import { placeChoices, placeNames } from '../../web/places.ts';
import { addIdentityRule, removeIdentityRule } from '../change-identity-rules.ts';
import { identityRuleInput } from '../identity-rule.ts';
import { currentIdentityRules } from '../identity-rule.store.ts';
import { identifyTexts } from '../texts.ts';
import { IdentityRules } from './identity-rules.page.tsx';

const action = 'people.set-identity-rules';
const path = '/staff/identity-rules';
const fields = ['claim', 'value', 'role', 'place'] as const;

/** @param isInUse whether staff sign in by a provider here */
export const identityRuleRoutes = (isInUse: boolean): readonly Route[] => [
  { method: 'get', path, action, handle: (ctx, asked) => rulesPage(ctx, asked, isInUse) },
  {
    method: 'post',
    path,
    action,
    handle: async (ctx, asked) => {
      const parsed = identityRuleInput.safeParse(textsOf(asked.form, fields));
      if (!parsed.success) {
        const { wrongClaim, wrongValue, wrongRole, wrongPlace } = identifyTexts[asked.language].rules;
        const texts = { claim: wrongClaim, value: wrongValue, role: wrongRole, place: wrongPlace };
        return rulesPage(ctx, asked, isInUse, errorsOf(parsed.error, texts));
      }
      await addIdentityRule(ctx, parsed.data);
      return redirect(`${asked.base}${path}`);
    },
  },
  {
    method: 'post',
    path: `${path}/:rule/end`,
    action,
    handle: async (ctx, { base, params }) => {
      const { rule = '' } = params;
      if (!isId(rule)) throw notFound('people.no-such-identity-rule');
      await removeIdentityRule(ctx, rule);
      return redirect(`${base}${path}`);
    },
  },
];

async function rulesPage(
  ctx: Context,
  { language, csrfToken, form }: Asked,
  isInUse: boolean,
  errors?: Errors,
): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const body = (
    <IdentityRules
      language={language}
      csrfToken={csrfToken}
      isInUse={isInUse}
      rules={await currentIdentityRules(ctx.tx, ctx.cityId)}
      places={await placeChoices(ctx, language)}
      placeName={await placeNames(ctx, language)}
      values={textsOf(form, fields)}
      errors={errors ?? {}}
    />
  );
  return page(identifyTexts[language].rules.title, body, errors && { status: 422 });
}
