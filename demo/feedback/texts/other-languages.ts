import type { TextTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** The few that come in other languages, here Estonian and Russian: about care, so that they fit health stations only. */
export const otherLanguages: Partial<Bank<TextTheme>> = {
  'access-to-care': {
    praise: ['Sain aja juba samal päeval. Suur aitäh!', 'Спасибо, мне быстро дали время к врачу.'],
    complaint: ['Ootan arsti aega juba {days} päeva.', 'Я уже {days} дней не могу записаться на приём.'],
    idea: ['Õhtused vastuvõtuajad aitaksid neid, kes päeval töötavad.', 'Хорошо бы принимать и по вечерам.'],
    question: ['Kuidas ma saan arsti juurde aja?', 'Как записаться на приём, если я не говорю по-фински?'],
  },
  'advice-and-guidance': {
    praise: ['Mulle seletati kõik rahulikult ära. Aitäh!', 'Мне всё спокойно объяснили. Спасибо!'],
    complaint: ['Keegi ei osanud öelda, kuhu ma pöörduma pean.', 'Никто не смог объяснить, куда мне обратиться.'],
    idea: ['Juhend võiks olla ka eesti keeles.', 'Инструкции на русском языке помогли бы многим.'],
    question: ['Kust ma saan nõu eesti keeles?', 'Можно ли заказать переводчика?'],
  },
  'staff-skill-and-care': {
    praise: ['Väga sõbralik ja asjatundlik õde. Aitäh!', 'Очень добрый и внимательный персонал. Спасибо большое!'],
    complaint: [
      'Minuga räägiti ülbelt, sest ma ei oska hästi soome keelt.',
      'Со мной говорили грубо из-за моего акцента.',
    ],
    idea: ['Kirjutage nimesildile, mis keeli töötaja räägib.', 'Пишите на бейдже, на каких языках говорит сотрудник.'],
    question: ['Kas ma saan järgmine kord sama arsti juurde?', 'Можно ли попасть к тому же врачу ещё раз?'],
  },
};
