import { type z } from 'zod';
import { isId } from '../../../../kernel/id.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked } from '../../../../platform/http/route.ts';
import { headOf } from '../../web/api-head.ts';
import { type correctionAnswer, type correctionsAnswer } from '../../web/api-schemas.ts';
import { type CorrectionHead } from '../correction.ts';
import { listCorrections, loadCorrection } from '../correction.store.ts';
import { recallOf } from '../recall.store.ts';
import { correctionPath } from './addresses.ts';

export async function answerCorrections(ctx: Context, { baseUrl }: Asked): Promise<z.infer<typeof correctionsAnswer>> {
  const corrections = await listCorrections(ctx.tx, ctx.cityId);
  return { corrections: corrections.map((correction) => correctionOf(correction, baseUrl)) };
}

export async function answerCorrection(
  ctx: Context,
  { params, baseUrl }: Asked,
): Promise<z.infer<typeof correctionAnswer>> {
  const id = params.correction ?? '';
  const correction = isId(id) ? await loadCorrection(ctx.tx, ctx.cityId, id) : undefined;
  if (!correction) throw notFound('reports.correction-is-unknown');
  const codes = correction.changed.map(({ codeFrom }) => codeFrom);
  const quoted = await recallOf(ctx.tx, ctx.cityId, codes);
  return {
    ...correctionOf(correction, baseUrl),
    changed: correction.changed.map(({ figureId, definition, key, codeFrom, codeTo, old, new: now, status }) => ({
      figure: figureId,
      definition,
      key: { ...key },
      codeFrom,
      codeTo,
      old,
      new: now,
      status,
    })),
    quotedIn: quoted.map(({ review: { template, period, edition }, code, section, isComputed }) => ({
      code,
      template,
      period,
      edition,
      section,
      isComputed,
    })),
  };
}

/** A correction as the API names it. */
export const correctionOf = (it: CorrectionHead, baseUrl: string) => ({
  correction: it.correctionId,
  kind: it.kind,
  severity: it.severity,
  reason: it.reason,
  foundBy: it.foundBy ?? null,
  announcedAt: it.announcedAt?.toISOString() ?? null,
  publishedAt: it.publishedAt.toISOString(),
  from: headOf(it.from, baseUrl),
  to: headOf(it.to, baseUrl),
  numbers: it.cells,
  page: `${baseUrl}/fi${correctionPath(it.correctionId)}`,
  data: `${baseUrl}/api/v1/corrections/${it.correctionId}`,
});
