import { type ComponentChildren } from 'preact';
import { type Context } from '../../../platform/context.ts';
import { type FieldErrors } from '../../../platform/http/form-values.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import { Breadcrumb, ErrorSummary, PageHeading } from '../../../platform/web/components/index.ts';
import { type Day } from '../day.ts';
import { todayOf } from './days.ts';
import { type Entry, idIn, type Register } from './register.ts';
import { cityPageTexts } from './texts.ts';
import { shownVersion } from './validity-parts.tsx';

/** An entry that is to be changed, with what its pages need. */
export interface Subject {
  readonly register: Register;
  readonly asked: Asked;
  readonly entry: Entry;
  /** Ready to stand in a sentence. */
  readonly name: string;
  readonly today: Day;
  readonly href: string;
}

/** The entry of the address, for those who may change it. */
export async function subjectOf(ctx: Context, asked: Asked, register: Register): Promise<Subject> {
  const id = idIn(asked);
  const entry = await register.load(ctx, id);
  await ctx.allow(register.editAction, register.resourceOf(id));
  const today = await todayOf(ctx);
  const name = isolate(shownVersion(entry, today).name[asked.language]);
  return { register, asked, entry, name, today, href: `${asked.base}/staff/${register.name}/${id}` };
}

interface ChangePageProps {
  readonly subject: Subject;
  readonly title: string;
  readonly lead?: string;
  readonly errors?: FieldErrors;
  readonly children: ComponentChildren;
}

/** The frame of a page that changes one entry. */
export const ChangePage = ({ subject, title, lead, errors, children }: ChangePageProps) => {
  const { asked, name, href, register } = subject;
  const { language, base } = asked;
  const list = { label: cityPageTexts[language][register.name].title, href: `${base}/staff/${register.name}` };
  return (
    <>
      <Breadcrumb language={language} crumbs={[list, { label: name, href }, { label: title }]} />
      <ErrorSummary language={language} errors={errors ?? {}} />
      <PageHeading title={title} lead={lead && <p>{lead}</p>} />
      {children}
    </>
  );
};
