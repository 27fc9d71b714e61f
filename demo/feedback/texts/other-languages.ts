import type { TextTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** The few that come in Estonian: about care, so that they fit health stations only. */
export const someEt: Partial<Bank<TextTheme>> = {
  'access-to-care': {
    praise: ['Sain aja juba samal päeval. Suur aitäh!'],
    complaint: ['Ootan arsti aega juba {days} päeva.'],
    idea: ['Õhtused vastuvõtuajad aitaksid neid, kes päeval töötavad.'],
    question: ['Kuidas ma saan arsti juurde aja?'],
  },
  'advice-and-guidance': {
    praise: ['Mulle seletati kõik rahulikult ära. Aitäh!'],
    complaint: ['Keegi ei osanud öelda, kuhu ma pöörduma pean.'],
    idea: ['Juhend võiks olla ka eesti keeles.'],
    question: ['Kust ma saan nõu eesti keeles?'],
  },
  'staff-skill-and-care': {
    praise: ['Väga sõbralik ja asjatundlik õde. Aitäh!'],
    complaint: ['Minuga räägiti ülbelt, sest ma ei oska hästi soome keelt.'],
    idea: ['Kirjutage nimesildile, mis keeli töötaja räägib.'],
    question: ['Kas ma saan järgmine kord sama arsti juurde?'],
  },
};

/** The few that come in Russian, likewise. */
export const someRu: Partial<Bank<TextTheme>> = {
  'access-to-care': {
    praise: ['Спасибо, мне быстро дали время к врачу.'],
    complaint: ['Я уже {days} дней не могу записаться на приём.'],
    idea: ['Хорошо бы принимать и по вечерам.'],
    question: ['Как записаться на приём, если я не говорю по-фински?'],
  },
  'advice-and-guidance': {
    praise: ['Мне всё спокойно объяснили. Спасибо!'],
    complaint: ['Никто не смог объяснить, куда мне обратиться.'],
    idea: ['Инструкции на русском языке помогли бы многим.'],
    question: ['Можно ли заказать переводчика?'],
  },
  'staff-skill-and-care': {
    praise: ['Очень добрый и внимательный персонал. Спасибо большое!'],
    complaint: ['Со мной говорили грубо из-за моего акцента.'],
    idea: ['Пишите на бейдже, на каких языках говорит сотрудник.'],
    question: ['Можно ли попасть к тому же врачу ещё раз?'],
  },
};
