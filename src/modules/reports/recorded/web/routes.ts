import { type Route } from '../../../../platform/http/route.ts';
import { addFigure, showAddFigure, showWordFigure, wordFigure } from './figure-form.page.tsx';
import { showRecordedFigure, takeBack } from './figure.page.tsx';
import { listPath } from './form-parts.tsx';
import { showRecordedFigures } from './list.page.tsx';
import { record, showRecord } from './record.page.tsx';

const action = 'reports.record-figures';
const own = `${listPath}/:recorded`;

/** Where staff keep the figures that come from documents and other systems. */
export const recordedRoutes: readonly Route[] = [
  { method: 'get', path: listPath, action, handle: showRecordedFigures },
  { method: 'get', path: `${listPath}/new`, action, handle: showAddFigure },
  { method: 'post', path: `${listPath}/new`, action, handle: addFigure },
  { method: 'get', path: own, action, handle: showRecordedFigure },
  { method: 'get', path: `${own}/edit`, action, handle: showWordFigure },
  { method: 'post', path: `${own}/edit`, action, handle: wordFigure },
  { method: 'get', path: `${own}/values/new`, action, handle: showRecord },
  { method: 'post', path: `${own}/values/new`, action, handle: record },
  { method: 'post', path: `${own}/take-back`, action, handle: takeBack },
];
