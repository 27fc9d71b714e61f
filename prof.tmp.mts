import { readFileSync, writeFileSync } from 'node:fs';
import v8 from 'node:v8';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { reviewDocument } from '/work/wt/pdf/src/modules/reports/pdf/review-pdf.ts';
import { reviewData } from '/work/wt/pdf/src/modules/reports/pdf/review-data.ts';
const content = v8.deserialize(readFileSync('/work/tmp/pdf/content.v8'));
const o = { baseUrl: 'https://palaute.hel.fi', theme: 'neutral' } as const;
for (let i=0;i<3;i++){ let t=performance.now(); const d=reviewDocument(content,'fi',o); console.log('data', performance.now()-t);
t=performance.now();const c=NodeCompiler.create({workspace:'/k'}); console.log('create', performance.now()-t);
for (const f of ['words.typ','sign.svg']) c.mapShadow('/k/'+f, readFileSync('/work/wt/pdf/src/platform/pdf/'+f));
let sz=0; for (const [n,x] of d.files) { c.mapShadow('/k/'+n, Buffer.from(x)); sz+=x.length; if(i==0) writeFileSync('/work/tmp/pdf/f-'+n, x);}
c.mapShadow('/k/main.typ', Buffer.from(d.source));
t=performance.now(); const r=c.compile({mainFilePath:'/k/main.typ'}); console.log('compile', performance.now()-t, sz);
t=performance.now(); const p=c.pdf(r.result!, {pdfStandard:'ua-1', creationTimestamp:1}); console.log('pdf', performance.now()-t, p.length);
t=performance.now(); const q=c.pdf(r.result!, {creationTimestamp:1,pdfTags:false}); console.log('pdf untagged', performance.now()-t, q.length);
c.evictCache(0);}
