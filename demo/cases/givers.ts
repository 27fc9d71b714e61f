import { type FeedbackToReceive } from '../../src/modules/feedback/index.ts';
import { type DemoFeedback } from '../feedback/generate-feedback.ts';
import { type Random } from '../feedback/random.ts';

const firstNames = ['Aino', 'Eero', 'Hilja', 'Ilmari', 'Kerttu', 'Lauri', 'Meeri', 'Niilo', 'Oili', 'Paavo', 'Saimi'];
const lastNames = ['Aalto', 'Berg', 'Harju', 'Koivisto', 'Lehto', 'Mäkelä', 'Niemi', 'Ojala', 'Ruusu', 'Salo', 'Tuuli'];

/**
 * An identity code of nobody: individual numbers from 900 on are never given out (Digital and Population Data Services
 * Agency), and its check sign is right.
 */
const artificialIdentityCode = '010190-900P';

type Giver = Pick<FeedbackToReceive, 'contact' | 'wantsAnswer' | 'isSensitive' | 'onBehalfOf' | 'text'>;

/** Who gave a case, if she said so: invented names at an address that reaches nobody. */
export function giverOf(random: Random, it: DemoFeedback): Giver {
  const first = firstNames[random.below(firstNames.length)] ?? '';
  const last = lastNames[random.below(lastNames.length)] ?? '';
  const address = `${first}.${last}`.toLowerCase().replaceAll('ä', 'a').replaceAll('ö', 'o');
  const wantsAnswer = it.kind !== 'praise' ? random.next() < 0.75 : random.next() < 0.2;
  const isSensitive = random.next() < 0.05;
  const namesItself = isSensitive && it.language === 'fi' && random.next() < 0.5;
  return {
    text: namesItself ? `${it.text} Henkilötunnukseni on ${artificialIdentityCode}.` : it.text,
    wantsAnswer,
    isSensitive,
    ...(wantsAnswer ? { contact: { email: `${address}@example.fi`, name: `${first} ${last}` } } : {}),
    ...(random.next() < 0.06 ? { onBehalfOf: { relation: 'relative', consent: 'told-by-giver' } } : {}),
  };
}
