import { parseFigureCode } from '../../../kernel/figure-code.ts';
import { type Language } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { Button, ErrorSummary, Form, PageHeading, TextInput } from '../../../platform/web/components/index.ts';
import { cityOf } from '../../city/index.ts';
import { ConfirmedWrong, isConfirmedWrong, LooksWrong } from '../number-questions/web/looks-wrong.tsx';
import { loadFigureByCode, loadReview } from '../read-review.store.ts';
import { correctionsById } from '../corrections/correction.store.ts';
import { correctionsOfNumber, numberHistory, recalledNumbers } from '../corrections/recall.store.ts';
import { NumberHistory, NumberNotice } from '../corrections/web/number-views.tsx';
import { recallMarks } from '../corrections/web/recall-mark.ts';
import { type FigureByCode, figureBlock } from '../review.ts';
import { editionPath, figurePath, siteLinks } from './addresses.ts';
import { reportPageTexts } from './texts.ts';
import { FigureBody } from './views/index.ts';

/** Numbers by their codes: the form, the page of a number and the short address that is printed. */
export const figureRoutes: readonly Route[] = [
  { method: 'get', path: '/figures', action: 'reports.read', handle: findFigure },
  { method: 'get', path: '/figures/:code', action: 'reports.read', handle: showFigure },
  {
    method: 'get',
    path: '/f/:code',
    bare: true,
    action: 'reports.read',
    handle: (_ctx, { params, language }) => {
      const code = parseFigureCode(params.code ?? '');
      if (code === undefined) throw notFound('reports.figure-is-unknown');
      return Promise.resolve(redirect(`/${language}${figurePath(code)}`));
    },
  },
];

async function findFigure(ctx: Context, { query, language }: Asked): Promise<Reply> {
  const typed = query.get('code')?.trim();
  if (typed === undefined) return codePage(language, '', undefined);
  const texts = reportPageTexts[language].figures;
  if (typed === '') return codePage(language, typed, texts.missing);
  const code = parseFigureCode(typed);
  if (code === undefined) return codePage(language, typed, texts.notACode);
  const found = await loadFigureByCode(ctx.tx, ctx.cityId, code);
  return found ? redirect(`/${language}${figurePath(code)}`) : codePage(language, typed, texts.unknown);
}

function codePage(language: Language, typed: string, error: string | undefined): Reply {
  const texts = reportPageTexts[language].figures;
  const body = (
    <>
      <ErrorSummary language={language} errors={{ code: error }} />
      <PageHeading title={texts.searchTitle} />
      <Form method="get" action={`/${language}/figures`}>
        <TextInput
          language={language}
          name="code"
          label={texts.codeLabel}
          hint={texts.codeHint}
          error={error}
          value={typed.slice(0, 40)}
          width="short"
          required
          autocomplete="off"
          spellcheck={false}
        />
        <Button>{texts.submit}</Button>
      </Form>
    </>
  );
  return page(texts.searchTitle, body, { status: error === undefined ? undefined : 422 });
}

async function showFigure(ctx: Context, { params, language }: Asked): Promise<Reply> {
  const code = parseFigureCode(params.code ?? '');
  const found = code === undefined ? undefined : await loadFigureByCode(ctx.tx, ctx.cityId, code);
  if (!found) throw notFound('reports.figure-is-unknown');
  const review = await loadReview(ctx.tx, ctx.cityId, { reviewId: found.review.reviewId });
  if (!review) throw notFound('reports.review-is-unknown');
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const tree = review.trees[language];
  const became = await laterOf(ctx, found);
  // A number that is corrected is told with its new value instead.
  const isWrong = !became.recalled.has(found.cell.code) && (await isConfirmedWrong(ctx, found.cell.code));
  const body = (
    <>
      {isWrong && <ConfirmedWrong language={language} />}
      <FigureBody
        found={found}
        tree={tree}
        block={figureBlock(tree, found.cell.figureId)}
        language={language}
        timeZone={timeZone}
        links={{ ...siteLinks(review, language), recalled: recallMarks(became.recalled, language) }}
        reviewHref={`/${language}${editionPath(review)}`}
        notice={
          <NumberNotice
            language={language}
            recalled={became.recalled.get(found.cell.code)}
            computedFrom={found.computedFrom.map((cell) => became.recalled.get(cell.code)).find(Boolean)}
          />
        }
        history={
          <NumberHistory
            cell={found.cell}
            history={became.history}
            corrections={became.corrections}
            language={language}
            timeZone={timeZone}
          />
        }
      />
      <LooksWrong code={found.cell.code} language={language} />
    </>
  );
  return page(found.cell.code, body, { path: figurePath(found.cell.code) });
}

/** What became of a number after it was published, and what it was elsewhere. */
async function laterOf({ tx, cityId }: Context, { cell, review }: FigureByCode) {
  return {
    recalled: await recalledNumbers(tx, cityId, review.reviewId),
    history: await numberHistory(tx, cityId, cell),
    corrections: await correctionsById(tx, cityId, await correctionsOfNumber(tx, cityId, cell)),
  };
}
