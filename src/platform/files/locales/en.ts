import { type LocaleOf } from '../../i18n/locale.ts';
import { type fi } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const en: LocaleOf<typeof fi> = {
  problems: {
    'cannot-open': (it: Facts) => `The file ${it['name']} cannot be opened. Check its name, folder and permissions.`,
    'not-a-file': (it: Facts) => `${it['name']} is not a file. Give the name of a file, not of a folder.`,
    empty: (it: Facts) => `The file ${it['name']} is empty. Save the table again and give the new file.`,
    'too-large': (it: Facts) =>
      `The file ${it['name']} is too large: ${it['megabytes']} MB, and at most ${it['most']} MB can be read. Split it, for example by year.`,
    'too-many-rows': (it: Facts) =>
      `The file ${it['name']} has more than ${it['most']} rows. Split it, for example by year.`,
    'too-many-columns': (it: Facts) =>
      `The file ${it['name']} has more than ${it['most']} columns. Remove those that are not needed, or check the delimiter.`,
    'header-twice': (it: Facts) =>
      `The file ${it['name']} has two columns called “${it['column']}”. Give one of them another name.`,
    'header-blank': (it: Facts) =>
      `The first row of the file ${it['name']} has no column names. Write them on the first row.`,
    'not-utf8': (it: Facts) =>
      `The file ${it['name']} has a character after byte ${it['position']} that is not UTF-8. Save the file as UTF-8, or name its encoding in the profile, such as "encoding": "windows-1252".`,
    'quote-not-closed': (it: Facts) =>
      `In the file ${it['name']} a quotation mark that begins on row ${it['row']} never ends. Add the missing one.`,
    'row-too-long': (it: Facts) =>
      `Row ${it['row']} of the file ${it['name']} is too long. A quotation mark is probably missing: check the row.`,
    'unreadable-row': (it: Facts) =>
      `Row ${it['row']} of the file ${it['name']} cannot be read. Check its quotation marks.`,
    'named-wrong-zip': (it: Facts) =>
      `The file ${it['name']} is text by its name, but packed or an Excel file by its content. Unpack it, or end its name with .xlsx if it is a workbook.`,
    'named-wrong-text': (it: Facts) =>
      `The file ${it['name']} is an Excel workbook by its name, but text by its content. End its name with .csv.`,
    'content-html': (it: Facts) =>
      `The file ${it['name']} is a web page, not a table. Download it again; perhaps you got the sign-in page.`,
    'content-xml': (it: Facts) => `The file ${it['name']} is XML. Save the table as CSV or XLSX.`,
    'content-pdf': (it: Facts) => `The file ${it['name']} is a PDF. Ask for the table as CSV or XLSX.`,
    'content-image': (it: Facts) => `The file ${it['name']} is an image. Ask for the table as CSV or XLSX.`,
    'content-old-excel': (it: Facts) =>
      `The file ${it['name']} is an old Excel file or protected by a password. Open it and save it as XLSX without a password.`,
    'content-packed': (it: Facts) => `The file ${it['name']} is packed. Unpack it and give the table inside.`,
    'content-binary': (it: Facts) => `The file ${it['name']} is not a table. Give a CSV or XLSX file.`,
    'zip-too-large': (it: Facts) =>
      `The workbook ${it['name']} is too large when unpacked. Save it as CSV, or split it.`,
    'zip-unsafe': (it: Facts) =>
      `The file ${it['name']} has parts that cannot be opened safely. Open it in a spreadsheet program and save it again.`,
    'zip-broken': (it: Facts) => `The file ${it['name']} is broken. Save or download it again.`,
    'not-a-workbook': (it: Facts) => `The file ${it['name']} is not an Excel workbook. Save the table as XLSX or CSV.`,
    'no-such-sheet': (it: Facts) => `The workbook ${it['name']} has no sheet “${it['sheet']}”. It has: ${it['names']}.`,
    'xml-doctype': (it: Facts) =>
      `The workbook ${it['name']} has definitions that do not belong in a workbook. Open it in a spreadsheet program and save it again.`,
    'xml-broken': (it: Facts) => `The workbook ${it['name']} cannot be read: it is broken. Save it again.`,
    'folder-has-link': (it: Facts) =>
      `The folder ${it['name']} holds a link or something else than a plain file: ${it['path']}. Fetch the folder again.`,
    'folder-too-large': (it: Facts) =>
      `${it['name']} is larger than what is read here: at most ${it['files']} files and ${it['megabytes']} MB. Check that you gave the right folder.`,
    'archive-unsafe': (it: Facts) =>
      `The packed file ${it['name']} has parts that cannot be opened safely: a name leads out of the folder or comes twice, or a part is a link or encrypted. Fetch the file again from its publisher.`,
  },
};
