import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { sha256 } from '../src/kernel/hash.ts';
import { renderPdf } from '../src/platform/pdf/render-pdf.ts';

/*
 * Renders a small document in a process whose HOME a test chooses: by the service's function and by Typst as it comes.
 * Prints the names of the fonts in each and the SHA-256 of the first.
 */
const source = '#set document(title: "Pieni")\n#set text(font: "Libertinus Serif")\nTeksti';
const ours = renderPdf({ source, files: new Map(), createdAt: new Date(0) });
const plain = { pdfStandard: 'ua-1', creationTimestamp: 0 };
const theirs = NodeCompiler.create({ workspace: '/nowhere' }).pdf({ mainFileContent: source }, plain);

const fontOf = (pdf: Uint8Array): string =>
  /\/BaseFont \/\w+\+(\w+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? '';

process.stdout.write(JSON.stringify({ ours: fontOf(ours), theirs: fontOf(theirs), sha256: sha256(ours) }));
