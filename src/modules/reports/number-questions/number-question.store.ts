import { type Language } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../../platform/db/sql.ts';
import { keepContactDays, type NumberAnswer, type NumberQuestion, type Verdict } from './number-question.ts';

interface QuestionRow {
  readonly number_question_id: string;
  readonly code: string;
  readonly text: string;
  readonly language: Language;
  readonly contact_id: string | null;
  readonly page_token: string;
  readonly asked_at: Date;
  readonly due_on: string;
}

interface AnswerRow {
  readonly number_question_id: string;
  readonly verdict: Verdict;
  readonly text: string;
  readonly answered_at: Date;
  readonly account_id: string | null;
}

export async function insertNumberQuestion(
  tx: Tx,
  cityId: string,
  it: Omit<NumberQuestion, 'answers' | 'askedAt'>,
): Promise<void> {
  await tx.run(sql`
    insert into reports.number_question (city_id, number_question_id, code, text, language, contact_id, page_token,
                                         asked_at, due_on)
    values (${cityId}, ${it.questionId}, ${it.code}, ${it.text}, ${it.language}, ${it.contactId ?? null},
            ${it.pageToken}, ${tx.now}, ${it.dueOn}::date)
  `);
}

/** False when another answer has taken the number: a colleague was faster. */
export async function insertNumberAnswer(
  tx: Tx,
  cityId: string,
  questionId: string,
  number: number,
  { verdict, text, answeredAt, accountId }: NumberAnswer,
): Promise<boolean> {
  const rows = await tx.rows(sql<{ number: number }>`
    insert into reports.number_answer (city_id, number_question_id, number, verdict, text, answered_at, account_id)
    values (${cityId}, ${questionId}, ${number}, ${verdict}, ${text}, ${answeredAt}, ${accountId ?? null})
    on conflict do nothing
    returning number
  `);
  return rows.length > 0;
}

/** The newest questions with their answers. */
export const newestQuestions = (tx: Tx, cityId: string, most: number): Promise<NumberQuestion[]> =>
  questionsWhere(tx, cityId, sql`true`, most);

export const questionsOfCode = (tx: Tx, cityId: string, code: string): Promise<NumberQuestion[]> =>
  questionsWhere(tx, cityId, sql`code = ${code}`, 100);

export async function findQuestion(tx: Tx, cityId: string, questionId: string): Promise<NumberQuestion | undefined> {
  const [found] = await questionsWhere(tx, cityId, sql`number_question_id = ${questionId}`, 1);
  return found;
}

export async function findQuestionByPage(tx: Tx, cityId: string, token: string): Promise<NumberQuestion | undefined> {
  const [found] = await questionsWhere(tx, cityId, sql`page_token = ${token}`, 1);
  return found;
}

async function questionsWhere(
  tx: Tx,
  cityId: string,
  condition: RawBuilder<unknown>,
  most: number,
): Promise<NumberQuestion[]> {
  const rows = await tx.rows(sql<QuestionRow>`
    select number_question_id, code, text, language, contact_id, page_token, asked_at, due_on::text as due_on
    from reports.number_question where city_id = ${cityId} and ${condition}
    order by asked_at desc, number_question_id desc limit ${most}
  `);
  const answers = await tx.rows(sql<AnswerRow>`
    select number_question_id, verdict, text, answered_at, account_id from reports.number_answer
    where city_id = ${cityId} and number_question_id = any(${rows.map((row) => row.number_question_id)}::uuid[])
    order by number_question_id, number
  `);
  return rows.map((row) => ({
    questionId: row.number_question_id,
    code: row.code,
    text: row.text,
    language: row.language,
    ...(row.contact_id === null ? {} : { contactId: row.contact_id }),
    pageToken: row.page_token,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    answers: answers
      .filter(({ number_question_id }) => number_question_id === row.number_question_id)
      .map(({ verdict, text, answered_at, account_id }) => ({
        verdict,
        text,
        answeredAt: answered_at,
        ...(account_id === null ? {} : { accountId: account_id }),
      })),
  }));
}

/** Contacts of questions that were answered long ago; the questions let go of them. */
export async function releaseOldContacts(tx: Tx, cityId: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ contact_id: string }>`
    with old as (
      select question.number_question_id, question.contact_id
      from reports.number_question as question
      where question.city_id = ${cityId} and question.contact_id is not null and (
        select max(answered_at) from reports.number_answer as answer
        where answer.city_id = question.city_id and answer.number_question_id = question.number_question_id
      ) < ${tx.now}::timestamptz - ${keepContactDays} * interval '1 day'
    )
    update reports.number_question as question set contact_id = null
    from old where question.city_id = ${cityId} and question.number_question_id = old.number_question_id
    returning old.contact_id
  `);
  return rows.map((row) => row.contact_id);
}
