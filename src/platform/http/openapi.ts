import { z } from 'zod';

/** One thing that the API answers: validation, description and route are made from the same entry. */
export interface Endpoint {
  /** `/api/v1/reviews/{template}/{period}`. */
  readonly path: string;
  readonly summary: string;
  /** What each part in braces is. */
  readonly parameters: Readonly<Record<string, { readonly description: string; readonly example: string }>>;
  readonly answer: z.ZodType;
  /** Of the answer; `application/json` when it is left out. */
  readonly mediaType?: string;
  readonly name: string;
}

const apiProblem = z.object({ error: z.string().describe('A code that says what is wrong') });

/** An OpenAPI 3.1 description of the endpoints. */
export function openApi(
  about: { title: string; description: string; version: string; baseUrl: string },
  endpoints: readonly Endpoint[],
) {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: about.title,
      description: about.description,
      version: about.version,
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: about.baseUrl }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
  };
}

const operation = ({ name, summary, parameters, answer, mediaType = 'application/json' }: Endpoint) => ({
  operationId: name,
  summary,
  parameters: Object.entries(parameters).map(([parameter, { description, example }]) => ({
    name: parameter,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
    example,
  })),
  responses: {
    200: { description: summary, content: { [mediaType]: { schema: schemaOf(answer) } } },
    404: { description: 'There is no such thing', content: { 'application/json': { schema: schemaOf(apiProblem) } } },
    429: {
      description: 'Too many requests: wait as Retry-After says',
      content: { 'application/json': { schema: schemaOf(apiProblem) } },
    },
  },
});

/** The JSON schema of an answer, without the dialect that the document names once. */
function schemaOf(type: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type);
  return schema;
}
