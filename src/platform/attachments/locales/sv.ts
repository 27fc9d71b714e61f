import { type fi } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const sv: typeof fi = {
  hint: 'Högst 5 filer, högst 10 MB var: bild (JPEG, PNG, WebP, GIF), PDF, text, Word, Excel eller OpenDocument. Plats och andra dolda uppgifter tas bort ur bilder.',
  problems: {
    empty: (it: Facts) => `Filen ”${it['name']}” är tom. Välj den på nytt.`,
    'too-large': (it: Facts) =>
      `Filen ”${it['name']}” är för stor. En fil får vara högst ${it['most']} MB. Skicka en mindre bild eller dela upp filen.`,
    'too-many': (it: Facts) =>
      `Du valde ${it['sent']} filer. Ett meddelande rymmer högst ${it['most']}. Lämna bort några eller skicka dem i ett annat meddelande.`,
    'too-large-together': (it: Facts) =>
      `Filerna är för stora tillsammans. Ett meddelande rymmer högst ${it['most']} MB. Lämna bort några eller skicka dem i ett annat meddelande.`,
    heic: (it: Facts) =>
      `Bilden ”${it['name']}” är i formatet HEIC, som ännu inte kan läsas. Spara bilden som JPEG och skicka den.`,
    svg: (it: Facts) =>
      `Bilden ”${it['name']}” är i formatet SVG, som kan innehålla program. Spara bilden som PNG eller JPEG.`,
    program: (it: Facts) =>
      `Filen ”${it['name']}” är ett program. Program tas inte emot. Skicka en bild, PDF eller text.`,
    'web-page': (it: Facts) =>
      `Filen ”${it['name']}” är en webbsida. Skriv sidans adress i meddelandet eller skicka en bild eller PDF av sidan.`,
    archive: (it: Facts) => `Filen ”${it['name']}” är packad. Packa upp den och skicka de filer som behövs.`,
    'old-office': (it: Facts) =>
      `Filen ”${it['name']}” är en gammal Office-fil eller skyddad med lösenord. Spara den som PDF, DOCX eller XLSX utan lösenord.`,
    'other-type': (it: Facts) =>
      `Filen ”${it['name']}” kan inte skickas, för dess format tas inte emot. Skicka en bild (JPEG, PNG), PDF, text, Word eller Excel.`,
    'picture-broken': (it: Facts) =>
      `Bilden ”${it['name']}” kan inte öppnas: den är trasig. Ta bilden på nytt eller spara den på nytt.`,
    'picture-too-large': (it: Facts) =>
      `Bilden ”${it['name']}” har för många bildpunkter, högst ${it['most']} miljoner kan läsas. Gör bilden mindre.`,
    'pdf-broken': (it: Facts) => `Filen ”${it['name']}” kan inte läsas: PDF-filen är trasig. Spara den på nytt.`,
    'pdf-active': (it: Facts) =>
      `Filen ”${it['name']}” innehåller ett program, ett formulär eller bilagor som inte tas emot i en PDF. Skriv ut den som en ny PDF och skicka den.`,
    'pdf-two-things': (it: Facts) =>
      `Filen ”${it['name']}” är inte bara en PDF: den har också annat innehåll. Spara PDF-filen på nytt.`,
    'office-broken': (it: Facts) =>
      `Filen ”${it['name']}” kan inte öppnas: den är trasig eller skyddad. Spara den på nytt eller som PDF.`,
    'office-active': (it: Facts) =>
      `Filen ”${it['name']}” innehåller makron, bilagor eller delar som hämtas från annat håll. Spara den som PDF och skicka den.`,
    'office-too-large': (it: Facts) =>
      `Filen ”${it['name']}” är för stor när den packas upp. Spara den som PDF eller dela upp den.`,
    'not-text': (it: Facts) =>
      `Filen ”${it['name']}” är inte text, fast namnet säger så. Skicka en bild, PDF eller text.`,
    infected: (it: Facts) =>
      `I filen ”${it['name']}” hittades ett skadligt program. Filen togs inte emot. Kontrollera din enhet.`,
  },
};
