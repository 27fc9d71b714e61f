import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  title: 'Prenumerera på nya översikter',
  lead: 'Vi berättar per e-post när en ny översikt eller rättelse har publicerats. Annat skickar vi inte, och du kan sluta när du vill.',
  email: 'E-postadress',
  topics: 'Vad vill du få veta?',
  topicNames: { reviews: 'Nya översikter', corrections: 'Rättelser av publicerade siffror' },
  submit: 'Prenumerera',
  privacy:
    'Adressen används bara för de här meddelandena. Den raderas när du avslutar. En prenumeration som inte bekräftas raderas inom en vecka.',
  feedsHeading: 'Eller läs som flöde',
  feedsText: 'Flödet kan läsas i en flödesläsare utan e-post.',
  feeds: {
    reviewsAtom: 'Översikter (Atom)',
    reviewsJson: 'Översikter (JSON Feed)',
    correctionsAtom: 'Rättelser (Atom)',
    correctionsJson: 'Rättelser (JSON Feed)',
  },
  feedTitles: { reviews: 'Översikter', corrections: 'Rättelser' },
  errors: {
    email: 'Adressen är inte hel. Skriv den i formen namn@exempel.fi.',
    topics: 'Välj minst en.',
  },
  sentTitle: 'Se i din e-post',
  sentText:
    'Vi skickade ett meddelande med en länk. Prenumerationen börjar när du öppnar länken och bekräftar. Om meddelandet inte syns inom några minuter, se i skräpposten eller försök igen.',
  confirmTitle: 'Bekräfta prenumerationen',
  confirmText: 'Bekräfta ännu att du vill få veta om dessa:',
  confirmSubmit: 'Bekräfta',
  confirmedTitle: 'Prenumerationen gäller',
  confirmedText: 'Vi berättar när det finns något nytt. I varje meddelande finns en länk för att avsluta.',
  endTitle: 'Avsluta prenumerationen',
  endText: 'Vi slutar skicka meddelanden och raderar din adress.',
  endSubmit: 'Avsluta',
  endedTitle: 'Prenumerationen är avslutad',
  endedText: 'Du får inga fler meddelanden, och din adress är raderad.',
  toReviews: 'Till översikterna',
  invitation: 'Prenumerera på nya översikter och rättelser',
  mails: {
    confirm: {
      subject: 'Bekräfta prenumerationen: nya översikter',
      text: ({ link, end, days }): string =>
        `Hej,\n\nnågon bad om besked om stadens nya översikter och rättelser till den här adressen. Om det var du, bekräfta här:\n\n${link}\n\nLänken fungerar i ${days} dagar. Om du inte bad om detta behöver du inte göra något. Du kan också radera din adress genast:\n\n${end}\n`,
    },
    reviews: {
      subject: ({ title }): string => `Ny översikt: ${title}`,
      text: ({ summary, link, end }): string =>
        `Hej,\n\nstaden har publicerat en ny översikt.\n\n${summary}\n\nLäs översikten:\n${link}\n\nVill du inte ha de här meddelandena? Avsluta:\n${end}\n`,
    },
    corrections: {
      subject: ({ title }): string => `Rättelse: ${title}`,
      text: ({ summary, link, end }): string =>
        `Hej,\n\nstaden har rättat publicerade siffror.\n\n${summary}\n\nLäs vad som ändrades och varför:\n${link}\n\nVill du inte ha de här meddelandena? Avsluta:\n${end}\n`,
    },
  },
};
