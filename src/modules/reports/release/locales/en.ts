import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type Facts, type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  findings: {
    'path-unsafe': () =>
      'the name leads out of the folder or is read differently on different systems. It was not looked at.',
    'path-twin': (it: Facts) => `the name differs from ${it['other']} in capital letters only.`,
    'too-much': (it: Facts) => `the folder is larger than any release: ${it['files']} files, ${it['bytes']} bytes.`,
    'file-missing': () => 'the file is not there. Every release has it: fetch the folder again.',
    'file-added': () => 'the file was added: the manifest does not know it.',
    'file-removed': () => 'the file was removed: the manifest lists it.',
    'file-renamed': (it: Facts) => `the file was renamed: the manifest knows the same content as ${it['path']}.`,
    'file-changed': (it: Facts) =>
      `the file was changed after publication: ${it['bytes']} bytes now, ${it['listed']} then, and its hash is another.`,
    'not-json': (it: Facts) => `the file cannot be read as JSON (${it['reason']}).`,
    'not-the-form': (it: Facts) => `the file is not of the form that a release has: ${it['reason']}.`,
    'not-canonical': () => 'the file says its content with other bytes than canonical JSON has, so it was changed.',
    'manifest-list': () => 'the list of files is not in order, or names a file twice.',
    'manifest-changed': () => 'the manifest was changed after publication: its hash is not the one that was signed.',
    'link-differs': () => 'what was signed and what the manifest says of city, review, edition and time differ.',
    'other-city': (it: Facts) => `it belongs to another city (${it['city']}).`,
    'statement-out-of-order': (it: Facts) =>
      `statement ${it['number']} does not follow from the one before: one was removed, moved or changed.`,
    'statement-signature': (it: Facts) => `the statement about key ${it['key']} is not signed by the key that should.`,
    'statement-key-unknown': (it: Facts) => `key ${it['key']} is revoked by someone who may not do it.`,
    'statement-key-id': (it: Facts) => `the fingerprint ${it['key']} is not that of the key beside it, or comes twice.`,
    'statement-replaces': (it: Facts) =>
      `key ${it['key']} does not say which key it replaces, or is older than that one.`,
    'statement-not-vouched': (it: Facts) =>
      `key ${it['key']} says that it replaces another, and that one has not signed for it.`,
    'link-missing': (it: Facts) =>
      `link ${it['expected']} of the chain should stand here, and it is number ${it['sequence']}: a link was removed or moved.`,
    'link-prev': () => 'the link does not hold the hash of the one before: a link was removed, moved or changed.',
    'link-earlier': (it: Facts) => `the link was published ${it['at']}, before the one ahead of it (${it['before']}).`,
    'link-supersedes': () => 'it says that it corrects a release that is no earlier release of the same review.',
    'signature-wrong': (it: Facts) => `the signature is not one that key ${it['key']} made over this content.`,
    'key-unknown': (it: Facts) => `it is signed with key ${it['key']}, which the city has not stated.`,
    'key-forged': (it: Facts) =>
      `the signature is whole, but its key ${it['key']} is not among those that you trust: someone else may have made this release.`,
    'key-early': (it: Facts) => `signed ${it['at']}, before key ${it['key']} was valid (${it['limit']}).`,
    'key-expired': (it: Facts) => `signed ${it['at']}, after key ${it['key']} had expired (${it['limit']}).`,
    'key-replaced': (it: Facts) => `signed ${it['at']}, after key ${it['key']} had been replaced (${it['limit']}).`,
    'key-revoked': (it: Facts) =>
      `signed ${it['at']}, and the city does not answer for key ${it['key']} from ${it['limit']} on.`,
    'numbers-order': () => 'the numbers are not in the order of their codes, or a code comes twice.',
    'merkle-root': (it: Facts) =>
      `the published numbers are not those of the manifest (${it['numbers']} here, ${it['listed']} there): their common hash is another.`,
    'number-twice': (it: Facts) => `the same number is published twice; the other code is ${it['other']}.`,
    'code-of-other': (it: Facts) => `the code was not made from this number of the figure ${it['figure']}.`,
    'figure-unlisted': (it: Facts) => `the figure ${it['figure']} is not in the manifest.`,
    'figure-file-missing': (it: Facts) => `the open data of the figure ${it['figure']} are not there.`,
    'definition-hash': () =>
      'the definition of the figure is not the one that the manifest names: its hash is another.',
    'definition-number': (it: Facts) =>
      `the definition has another id or number than the manifest says (${it['listed']}).`,
    'extract-differs': () => 'what is said of the data (fingerprint, rows, time) is not what the manifest says.',
    'review-differs': () => 'it belongs to another review or edition than the manifest.',
    'csv-broken': (it: Facts) => `the table cannot be read as CSV (${it['reason']}).`,
    'csv-column': (it: Facts) => `the table lacks columns: ${it['column']}.`,
    'number-unknown': () => 'no number with this code was published here.',
    'number-missing': () => 'the published number is not there.',
    'number-differs': (it: Facts) => `it says ${it['printed']}, and ${it['published']} was published.`,
    'number-origin': () => 'the code is that of another number than the text says it is.',
    'number-untraced': (it: Facts) => `“${it['text']}” is a number without a code, so nobody can follow it.`,
    'table-place': (it: Facts) => `the number stands in a row or column of another (row ${it['row']}).`,
    'chart-differs': (it: Facts) =>
      `the chart draws ${it['printed']} for ${it['name']}, and ${it['published']} was published.`,
    'tree-hash': () => 'the text is not the one that the manifest names: its hash is another.',
    'tree-language': (it: Facts) => `the text says that its language is ${it['language']}.`,
    'languages-differ': (it: Facts) =>
      `the numbers are not those of the Finnish text ${it['codes'] ? `(${it['codes']})` : ''}`.trim() + '.',
    'total-differs': (it: Facts) => `the total is ${it['printed']}, and its parts add up to ${it['computed']}.`,
    'shares-do-not-add-up': (it: Facts) => `the shares add up to ${it['computed']}, not to a hundred.`,
    'share-differs': (it: Facts) => `the share is ${it['printed']}, and its counts give ${it['computed']}.`,
    'recomputed-differs': (it: Facts) =>
      `${it['printed']} was published, and the published numbers give ${it['computed']}.`,
    'value-impossible': (it: Facts) =>
      `the number ${it['printed']} is impossible in its unit: a count is whole, a share 0–100, and nothing is below zero.`,
    'mean-impossible': (it: Facts) => `the mean of ${it['count']} whole numbers cannot be ${it['printed']}.`,
    'figure-incomplete': (it: Facts) =>
      `the figure has ${it['numbers']} numbers, and its codes and measures ask for ${it['expected']}.`,
    'operands-unknown': () => 'the number says that it was computed, and from what cannot be found.',
    'key-was-lost': (it: Facts) =>
      `key ${it['key']} took the place of ${it['before']} at ${it['at']} without its signature, for the city had lost it. Ask the city whether that is so.`,
    'key-not-compared': (it: Facts) =>
      `the signature is whole, and its key says that it is the city's. Whether it is, only you can see: compare ${it['key']} with /.well-known/kuulolla-keys.json on the city's own site.`,
  },
  report: {
    holds: 'The release holds: no file was changed, the chain and its signatures are whole, and the numbers agree.',
    holdsNot: (count: string) => `The release does NOT hold. Faults: ${count}.`,
    what: (city: string, template: string, period: string, edition: string) =>
      `${city}: ${template} ${period}, edition ${edition}`,
    published: (at: string, sequence: string) => `published ${at}, link ${sequence} of the city's chain`,
    corrects: 'It corrects an earlier release.',
    signedBy: (key: string) => `signed with key ${key}`,
    compared: 'The key is one that you trust.',
    counts: (files: string, numbers: string) => `${files} files, ${numbers} numbers`,
    anyone: (numbers: string) => `Computed again from the published numbers: ${numbers}.`,
    documentOnly: (numbers) =>
      `Recorded from documents, in which anyone can look: ${numbers}. The definitions of the figures name the documents.`,
    cityOnly: (numbers: string) =>
      `Counted from the city's own records, which are not published: ${numbers}. An auditor can run these queries over the data with this fingerprint:`,
    data: (fingerprint: string) => `data, SHA-256 ${fingerprint}`,
    figure: (figure: string, numbers: string) => `${figure}: ${numbers} numbers, query in data/${figure}.json`,
    more: (count: string) => `and ${count} more`,
  },
};
