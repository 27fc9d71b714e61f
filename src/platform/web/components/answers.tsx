export type Answer = {
  readonly value: string;
  /** Words under the face or number, never left out. */
  readonly label: string;
  readonly face?: 1 | 2 | 3 | 4 | 5;
  readonly number?: string;
};

export type AnswersProps = {
  readonly question: string;
  readonly name: string;
  readonly answers: readonly Answer[];
};

/** One question, each answer a large button that sends the form: for kiosks and links. */
export const Answers = ({ question, name, answers }: AnswersProps) => (
  <fieldset class="answers">
    <legend class="answers__question">{question}</legend>
    <div class={answers.every((answer) => answer.number) ? 'answers__row answers__row--numbers' : 'answers__row'}>
      {answers.map((answer) => (
        <button class="answers__button" type="submit" name={name} value={answer.value} key={answer.value}>
          {answer.face && <Face mood={answer.face} />}
          {answer.number && <span class="answers__number">{answer.number}</span>}
          <span class="answers__words">{answer.label}</span>
        </button>
      ))}
    </div>
  </fieldset>
);

/** From very unhappy (1) to very happy (5). */
const mouth = {
  1: 'M14 36q10-12 20 0',
  2: 'M15 34q9-6 18 0',
  3: 'M15 32h18',
  4: 'M15 30q9 6 18 0',
  5: 'M13 28q11 14 22 0z',
} as const;

const Face = ({ mood }: { mood: 1 | 2 | 3 | 4 | 5 }) => (
  <svg class="answers__face" viewBox="0 0 48 48" width="96" height="96" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="21" fill="none" stroke="currentColor" stroke-width="2.5" />
    <circle cx="17" cy="19" r="2.5" fill="currentColor" />
    <circle cx="31" cy="19" r="2.5" fill="currentColor" />
    <path
      d={mouth[mood]}
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
