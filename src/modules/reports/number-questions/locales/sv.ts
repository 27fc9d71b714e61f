import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  looksWrong: 'Ser siffran fel ut?',
  looksWrongText: 'Berätta vad som får dig att tvivla. Vi kontrollerar siffran och svarar dig.',
  ask: 'Berätta om ett fel',
  title: ({ code }): string => `Ser siffran ${code} fel ut?`,
  lead: ({ day }): string => `Vi kontrollerar siffran och svarar senast ${day}.`,
  text: 'Vad får dig att tvivla på siffran?',
  textHint: 'Berätta till exempel i vilken annan källa du såg en annan siffra.',
  email: 'E-post, om du vill ha svaret också som meddelande',
  emailHint: 'Svaret ser du i vilket fall som helst på en sida vars adress du får.',
  name: 'Namn, om du vill ha det med i rättelsen',
  nameHint: 'Om siffran är fel berättar vi i rättelsen vem som hittade felet.',
  submit: 'Skicka',
  errors: {
    text: 'Skriv vad som får dig att tvivla. Högst 4 000 tecken.',
    email: 'Adressen är inte hel. Skriv den i formen namn@exempel.fi eller lämna tomt.',
    name: 'Namnet är för långt. Förkorta det till 100 tecken.',
    verdict: 'Välj om siffran stämmer.',
    answer: 'Skriv svaret. Högst 4 000 tecken.',
  },
  page: {
    title: ({ code }): string => `Din fråga om siffran ${code}`,
    waiting: ({ day }): string => `Tack. Vi kontrollerar siffran och svarar senast ${day}.`,
    keep: 'Spara adressen till den här sidan: svaret kommer hit.',
    yourWords: 'Vad du skrev',
    answer: 'Svar',
    toFigure: 'Siffrans egen sida',
  },
  verdicts: { right: 'Siffran stämmer.', wrong: 'Siffran är fel och rättas.' },
  confirmedWrong: 'Det finns ett fel i den här siffran',
  confirmedWrongText: 'Felet är bekräftat och siffran rättas.',
  staff: {
    menu: 'Frågor om siffror',
    title: 'Frågor om publicerade siffror',
    waiting: ({ count }): string =>
      count === 0
        ? 'Ingen fråga väntar på svar.'
        : count === 1
          ? 'En fråga väntar på svar.'
          : `${count} frågor väntar på svar.`,
    emptyTitle: 'Ingen har ännu frågat om siffrorna',
    emptyText: 'När någon på en siffras sida berättar att den ser fel ut kommer frågan hit.',
    due: ({ day }): string => `ska besvaras senast ${day}`,
    late: 'försenad',
    answered: 'besvarad',
    one: ({ code }): string => `Fråga om siffran ${code}`,
    question: 'Fråga',
    number: 'Siffra',
    asker: 'Frågeställare',
    askerHasAddress: 'Svaret går också per e-post.',
    askerHasNone: 'Frågeställaren gav ingen adress. Hen läser svaret på sin sida.',
    credit: ({ name }): string => `Vill ha sitt namn i rättelsen: ${name}`,
    verdict: 'Stämmer siffran?',
    text: ({ language }): string => `Svar (frågans språk: ${language})`,
    submit: 'Skicka svaret',
    again: 'Svara på nytt',
    correct: 'Rätta översikten',
    languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
    back: 'Alla frågor',
  },
  mails: {
    received: {
      subject: ({ code }): string => `Vi har fått din fråga om siffran ${code}`,
      text: ({ code, day, link }): string =>
        `Hej,\n\ntack. Vi kontrollerar siffran ${code} och svarar senast ${day}.\n\nSvaret kommer också hit:\n${link}\n`,
    },
    answered: {
      subject: ({ code }): string => `Svar på din fråga om siffran ${code}`,
      text: ({ code, verdict, text, link }): string =>
        `Hej,\n\ndu frågade om siffran ${code}. ${verdict}\n\n${text}\n\nDin fråga och svaret:\n${link}\n`,
    },
  },
};
