import { z } from 'zod';

const absent = (profileNote: string) => `${profileNote} In the Helsinki dialect what there is not is an empty text.`;
const text = z.string().nullable();
const degrees = z.union([z.number(), z.string()]).nullable();

/** What the interface answers, field by field: for the description and for tests. */
export const serviceSchema = z.strictObject({
  service_code: z.string().describe('The code of a theme'),
  service_name: z.string(),
  description: z.string(),
  metadata: z.boolean().describe('Whether there is a definition with attributes'),
  type: z.literal('realtime'),
  keywords: z.string(),
  group: z.string().describe('The theme above it; empty when there is none'),
});

export const serviceDefinitionSchema = z.strictObject({
  service_code: z.string(),
  attributes: z.array(
    z.strictObject({
      variable: z.boolean(),
      code: z.string(),
      datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
      required: z.boolean(),
      datatype_description: z.string(),
      order: z.number().int().positive(),
      description: z.string(),
      values: z.array(z.strictObject({ key: z.string(), name: z.string() })),
    }),
  ),
});

export const extendedAttributesSchema = z.strictObject({
  title: text,
  detailed_status: z.enum(['RECEIVED', 'IN_PROCESS', 'PROCESSED']),
  service_object_id: text,
  service_object_type: text,
  media_urls: z.array(z.string()),
});

export const requestSchema = z.strictObject({
  service_request_id: z.string(),
  status: z.enum(['open', 'closed']),
  status_notes: text.describe('The last answer that the giver got'),
  service_name: text,
  service_code: text,
  description: text.describe(absent('Null when the request is not published.')),
  agency_responsible: text,
  service_notice: text,
  requested_datetime: z.iso.datetime({ offset: true }),
  updated_datetime: z.iso.datetime({ offset: true }).describe('The time of closing when it is closed'),
  expected_datetime: text.describe('By when the city has promised to answer'),
  address: text,
  address_id: text,
  zipcode: text,
  lat: degrees.describe('WGS84; a text in the Helsinki dialect'),
  long: degrees,
  media_url: text,
  extended_attributes: extendedAttributesSchema.optional().describe('With extensions=true'),
});

export const givenSchema = z.strictObject({ service_request_id: z.string(), service_notice: text });
export const tokenSchema = z.strictObject({ service_request_id: z.string(), token: z.string() });
export const errorsSchema = z.array(z.strictObject({ code: z.number().int(), description: z.string() })).min(1);

export const discoverySchema = z.strictObject({
  changeset: z.string(),
  contact: z.string(),
  key_service: z.string(),
  endpoints: z.array(
    z.strictObject({
      specification: z.string(),
      url: z.string(),
      changeset: z.string(),
      type: z.enum(['production', 'test']),
      formats: z.array(z.string()),
    }),
  ),
});
