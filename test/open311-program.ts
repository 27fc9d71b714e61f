import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { actOnCase, findCase, publishCase } from '../src/modules/feedback/index.ts';
import { givenSchema, requestSchema } from '../src/modules/connectors/open311/open311-schemas.ts';
import { caseOffice, staff, theSystem } from './case-office.ts';
import { type TestService } from './service.ts';

export const v2 = '/open311/v2';
export const helsinki = '/open311/helsinki/v1';

export const givenList = z.array(givenSchema).length(1);
export const requestList = z.array(requestSchema);
export const idOf = (body: unknown): string => givenList.parse(body)[0]?.service_request_id ?? '';
export const idsOf = (body: unknown): string[] => requestList.parse(body).map((it) => it.service_request_id);

let sentSoFar = 0;

/** A program before the open interface of a test service, with a key that is asked for when it is used. */
export function open311Program(service: TestService, key: () => string) {
  const office = caseOffice(service);
  const handler = staff('handler', null);
  const visitor = service.visitor();
  const get = async (path: string) => {
    const { status, text, headers } = await visitor.get(path);
    return { status, headers, text, body: (): unknown => JSON.parse(text) };
  };
  const send = async (fields: Record<string, string>, base = v2, format = 'json') => {
    const body = new URLSearchParams(fields);
    const answer = await visitor.send(`${base}/requests.${format}`, { method: 'POST', body });
    return { ...answer, body: (): unknown => JSON.parse(answer.text) };
  };
  /** A request that is like no other. */
  const aRequest = (more: Record<string, string> = {}): Record<string, string> => {
    sentSoFar += 1;
    return {
      api_key: key(),
      service_code: 'queues',
      description: `Jono on pitkä, numero ${sentSoFar}.`,
      lat: '60.1841',
      long: '24.9499',
      ...more,
    };
  };
  return {
    office,
    handler,
    visitor,
    get,
    send,
    aRequest,
    giveOne: async (more: Record<string, string> = {}): Promise<string> => idOf((await send(aRequest(more))).body()),
    /** Somebody of the staff decides to publish a case whose giver agrees, in its own words and with this answer. */
    publish: (id: string, answer: string | null = null) =>
      office.as(staff('handler', null), async (ctx) => {
        await actOnCase(ctx, id, 'staff', { act: 'reclassify', change: { mayPublish: true } });
        const found = await findCase(ctx.tx, ctx.cityId, id);
        await publishCase(ctx, id, {
          title: 'Jonosta',
          text: found?.maskedText ?? '',
          answer,
          version: found?.version ?? 0,
          showsPlace: true,
          isChecked: true,
        });
      }),
    caseOf: (id: string) => office.as(theSystem, ({ tx, cityId }) => findCase(tx, cityId, id)),
  };
}

/** The elements of a document by their path, when it is well-formed. */
export function elementsOf(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const path: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    path.push(name);
    texts.push('');
  });
  parser.on('text', (text) => {
    texts[texts.length - 1] += text;
  });
  parser.on('closetag', () => {
    const at = path.join('/');
    found.set(at, [...(found.get(at) ?? []), texts.pop() ?? '']);
    path.pop();
  });
  parser.write(xml).close();
  return found;
}
