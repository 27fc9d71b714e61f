import { z } from 'zod';
import {
  discoverySchema,
  errorsSchema,
  givenSchema,
  requestSchema,
  serviceDefinitionSchema,
  serviceSchema,
  tokenSchema,
} from './open311-schemas.ts';
import { profiles, type Profile } from './profile.ts';
import { type Tree } from './xml.ts';

interface Parameter {
  readonly name: string;
  readonly description: string;
}

interface Operation {
  readonly path: string;
  readonly summary: string;
  readonly answer: z.ZodType;
  readonly parameters?: readonly Parameter[];
  readonly refusals?: readonly number[];
}

const locale: Parameter = { name: 'locale', description: 'fi, sv or en' };
const extensions: Parameter = { name: 'extensions', description: 'true adds extended_attributes' };

const gets: readonly Operation[] = [
  { path: 'discovery.json', summary: 'What this server is and where its endpoints are', answer: discoverySchema },
  {
    path: 'services.json',
    summary: 'The services: the themes of the city',
    answer: z.array(serviceSchema),
    parameters: [locale],
  },
  {
    path: 'services/{service_code}.json',
    summary: 'What may be told with a request of a service',
    answer: serviceDefinitionSchema,
    parameters: [locale],
    refusals: [404],
  },
  {
    path: 'requests.json',
    summary: 'Published requests, the newest first',
    answer: z.array(requestSchema),
    parameters: [
      { name: 'service_request_id', description: 'Ids with commas between; overrides everything else' },
      { name: 'service_code', description: 'Codes with commas between' },
      { name: 'start_date', description: 'Received at or after; the latest 90 days when left out' },
      { name: 'end_date', description: 'Received at or before; at most 90 days after start_date' },
      { name: 'status', description: 'open, closed or both' },
      { name: 'updated_after', description: 'Changed at or after' },
      { name: 'updated_before', description: 'Changed before' },
      { name: 'service_object_id', description: 'The id of a unit; needs service_object_type' },
      { name: 'service_object_type', description: 'http://www.hel.fi/servicemap/v2 or unit' },
      { name: 'lat', description: 'With long and radius: near here' },
      { name: 'long', description: 'With lat and radius: near here' },
      { name: 'radius', description: 'Metres' },
      { name: 'page', description: 'From 1; adds headers X-Result-Count, X-Page-Count, X-Page-Size, X-Next-Page-URL' },
      { name: 'page_size', description: '1 to 500; 100 when left out' },
      extensions,
      locale,
    ],
    refusals: [400, 404],
  },
  {
    path: 'requests/{service_request_id}.json',
    summary: 'One request; one that is not published tells no more than how far it has come',
    answer: z.array(requestSchema).length(1),
    parameters: [extensions, locale],
    refusals: [404],
  },
  {
    path: 'tokens/{token}.json',
    summary: 'The id of a request by its token; ids are given at once, so the token is the id',
    answer: z.array(tokenSchema).length(1),
    refusals: [404],
  },
];

const formFields: Readonly<Record<string, string>> = {
  api_key: 'The key of the program',
  service_code: 'From the list of services',
  description: 'What the resident wants to say, as plain text',
  title: 'A heading',
  lat: 'WGS84; with long',
  long: 'WGS84; with lat',
  address_string: 'The place in words',
  service_object_id: 'The id of a unit',
  service_object_type: 'http://www.hel.fi/servicemap/v2 or unit',
  'attribute[kind]': 'praise, complaint, idea, question or other',
  email: 'Where the answer is sent; never told to anyone else',
  phone: 'Where the giver is called; never told to anyone else',
  first_name: 'Never told to anyone else',
  last_name: 'Never told to anyone else',
  'media[]': 'A picture or document; in multipart/form-data only',
  media_url: 'The address of a picture; media_url[] for several',
  can_be_published: 'true or false: whether the giver agrees to publication',
  locale: 'fi, sv or en: the language of the answer',
};

/** An OpenAPI 3.1 description of the open interface, made from the schemas that its tests hold the answers against. */
export const describeOpen311 = (version: string, baseUrl: string): Tree =>
  tree({
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Kuulolla Open311',
      description:
        'GeoReport v2 and the Helsinki dialect. Every address is there with .json and with .xml; parameters that are not known are left alone.',
      version,
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: baseUrl }],
    paths: Object.assign({}, ...profiles.map(pathsOf)),
  });

function pathsOf(profile: Profile): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const each of gets) paths[`${profile.base}/${each.path}`] = { get: getOf(each, profile) };
  const requests = `${profile.base}/requests.json`;
  paths[requests] = { ...paths[requests], post: postOf(profile) };
  return paths;
}

const getOf = ({ path, summary, answer, parameters = [], refusals = [] }: Operation, { name }: Profile) => ({
  operationId: `${name}-${path.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')}`,
  summary,
  parameters: [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, inPath]) => parameterOf(inPath ?? '', 'path', summary)),
    ...parameters.map((each) => parameterOf(each.name, 'query', each.description)),
  ],
  responses: responsesOf(summary, answer, [...refusals, 429]),
});

const postOf = ({ name, description }: Profile) => ({
  operationId: `${name}-give-request`,
  summary: 'Gives feedback in. The same by the same key within a minute is the same request',
  requestBody: {
    required: true,
    content: {
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          required: ['api_key', 'service_code', 'description'],
          properties: Object.fromEntries(
            Object.entries(formFields).map(([field, about]) => [
              field,
              {
                type: 'string',
                description: about,
                ...(field === 'description' ? { minLength: description.least, maxLength: description.most } : {}),
              },
            ]),
          ),
        },
      },
    },
  },
  responses: responsesOf('The id of the request', z.array(givenSchema).length(1), [400, 403, 404, 413, 429]),
});

const parameterOf = (name: string, place: 'path' | 'query', description: string) => ({
  name,
  in: place,
  required: place === 'path',
  description,
  schema: { type: 'string' },
});

const refusalTexts: Readonly<Record<number, string>> = {
  400: 'Something that was sent cannot be used',
  403: 'The key is missing or wrong',
  404: 'There is no such thing',
  413: 'What was sent is too large',
  429: 'Too many requests: wait as Retry-After says',
};

const responsesOf = (summary: string, answer: z.ZodType, refusals: readonly number[]) => ({
  200: { description: summary, content: { 'application/json': { schema: schemaOf(answer) } } },
  ...Object.fromEntries(
    refusals.map((status) => [
      status,
      {
        description: refusalTexts[status] ?? '',
        content: { 'application/json': { schema: schemaOf(errorsSchema) } },
      },
    ]),
  ),
});

function schemaOf(type: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type);
  return schema;
}

/** The description as JSON would read it. */
const anyTree: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(anyTree), z.record(z.string(), anyTree)]),
);
const tree = (value: unknown): Tree => anyTree.parse(JSON.parse(JSON.stringify(value)));
