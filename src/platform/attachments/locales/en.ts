import { type fi } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const en: typeof fi = {
  hint: 'At most 5 files, each at most 10 MB: picture (JPEG, PNG, WebP, GIF), PDF, text, Word, Excel or OpenDocument. Place and other hidden details are removed from pictures.',
  problems: {
    empty: (it: Facts) => `The file “${it['name']}” is empty. Choose it again.`,
    'too-large': (it: Facts) =>
      `The file “${it['name']}” is too large. One file may have at most ${it['most']} MB. Send a smaller picture or split the file.`,
    'too-many': (it: Facts) =>
      `You chose ${it['sent']} files. One message holds at most ${it['most']}. Leave some out or send them in another message.`,
    'too-large-together': (it: Facts) =>
      `The files are too large together. One message holds at most ${it['most']} MB. Leave some out or send them in another message.`,
    heic: (it: Facts) =>
      `The picture “${it['name']}” is in the HEIC format, which cannot be read yet. Save the picture as JPEG and send that.`,
    svg: (it: Facts) =>
      `The picture “${it['name']}” is in the SVG format, which can hold programs. Save the picture as PNG or JPEG.`,
    program: (it: Facts) =>
      `The file “${it['name']}” is a program. Programs are not taken. Send a picture, a PDF or text.`,
    'web-page': (it: Facts) =>
      `The file “${it['name']}” is a web page. Write the address of the page in your message, or send a picture or a PDF of it.`,
    archive: (it: Facts) => `The file “${it['name']}” is packed. Unpack it and send the files that are needed.`,
    'old-office': (it: Facts) =>
      `The file “${it['name']}” is an old Office file or protected by a password. Save it as PDF, DOCX or XLSX without a password.`,
    'other-type': (it: Facts) =>
      `The file “${it['name']}” cannot be sent because its format is not taken. Send a picture (JPEG, PNG), PDF, text, Word or Excel.`,
    'picture-broken': (it: Facts) =>
      `The picture “${it['name']}” cannot be opened: it is broken. Take it again or save it again.`,
    'picture-too-large': (it: Facts) =>
      `The picture “${it['name']}” has too many pixels; at most ${it['most']} million can be read. Make the picture smaller.`,
    'pdf-broken': (it: Facts) => `The file “${it['name']}” cannot be read: the PDF is broken. Save it again.`,
    'pdf-active': (it: Facts) =>
      `The file “${it['name']}” holds a program, a form or attachments, which are not taken in a PDF. Print it to a new PDF and send that.`,
    'pdf-two-things': (it: Facts) =>
      `The file “${it['name']}” is not only a PDF: it has other content as well. Save the PDF again.`,
    'office-broken': (it: Facts) =>
      `The file “${it['name']}” cannot be opened: it is broken or protected. Save it again, or as PDF.`,
    'office-active': (it: Facts) =>
      `The file “${it['name']}” holds macros, attachments or parts that are fetched from elsewhere. Save it as PDF and send that.`,
    'office-too-large': (it: Facts) =>
      `The file “${it['name']}” is too large when unpacked. Save it as PDF or split it.`,
    'not-text': (it: Facts) =>
      `The file “${it['name']}” is not text, although its name says so. Send a picture, a PDF or text.`,
    infected: (it: Facts) =>
      `Malware was found in the file “${it['name']}”. The file was not taken. Check your device.`,
  },
};
