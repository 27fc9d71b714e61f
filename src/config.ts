import { z } from 'zod';
import { type Trilingual } from './kernel/language.ts';
import { type OidcConfig, readOidc } from './config-oidc.ts';
import { readScannerAddress, type ScannerAddress } from './platform/attachments/index.ts';
import { OperatorFault } from './platform/operator-fault.ts';

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const schema = z.object({
  DATABASE_URL: optionalText.refine((url) => url === undefined || /^postgres(ql)?:\/\//.test(url), {
    message: 'must begin with postgres:// or postgresql://; leave it out to use the embedded database',
  }),
  KUULOLLA_DATA: z.string().trim().min(1).default('./var/db'),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be between 0 and 65535')
    .max(65535, 'must be between 0 and 65535')
    .default(8080),
  KUULOLLA_BASE_URL: optionalText.refine((url) => url === undefined || URL.canParse(url), {
    message: 'must be a whole address, such as https://palaute.example.fi',
  }),
  KUULOLLA_THEME: z.string().trim().default('neutral'),
  KUULOLLA_TRUSTED_PROXIES: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number: how many proxies stand before the service')
    .min(0)
    .max(10)
    .default(0),
  KUULOLLA_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  KUULOLLA_MAIL_FROM: optionalText,
  KUULOLLA_SMTP_URL: optionalText.refine((url) => url === undefined || /^smtps?:\/\//.test(url), {
    message: 'must begin with smtp:// or smtps://; leave it out to write mail into files',
  }),
  KUULOLLA_MAIL_OUTBOX: z.string().trim().min(1).default('./var/outbox'),
  KUULOLLA_UPLOADS: z.string().trim().min(1).default('./var/uploads'),
  KUULOLLA_SIGNING_KEYS: z.string().trim().min(1).default('./var/keys'),
  KUULOLLA_CLAMAV: optionalText.refine(
    (address) => address === undefined || readScannerAddress(address) !== undefined,
    {
      message: 'must be host:port or the path of the socket of clamd; leave it out when there is no virus scanner',
    },
  ),
  KUULOLLA_SEALING_KEYS: z.string().trim().min(1).default('./var/sealing-keys'),
  KUULOLLA_MAILBOX_SECRETS: z.string().trim().min(1).default('./var/mailbox-secrets'),
  KUULOLLA_MAIL_DROP: z.string().trim().min(1).default('./var/mail-drop'),
  KUULOLLA_METRICS_TOKEN: optionalText,
  KUULOLLA_CALL_OWN_MACHINE: z.enum(['yes', 'no'], { error: 'must be yes or no' }).default('no'),
  KUULOLLA_ACCESSIBILITY_CONTACT: optionalText,
  KUULOLLA_ACCESSIBILITY_SUPERVISOR_FI: z.string().trim().min(1).default('Liikenne- ja viestintävirasto Traficom'),
  KUULOLLA_ACCESSIBILITY_SUPERVISOR_SV: z
    .string()
    .trim()
    .min(1)
    .default('Transport- och kommunikationsverket Traficom'),
  KUULOLLA_ACCESSIBILITY_SUPERVISOR_EN: z
    .string()
    .trim()
    .min(1)
    .default('Finnish Transport and Communications Agency Traficom'),
  KUULOLLA_ACCESSIBILITY_SUPERVISOR_ADDRESS: z.string().trim().min(1).default('www.saavutettavuusvaatimukset.fi'),
});

export interface Config {
  readonly databaseUrl: string | undefined;
  readonly databaseDirectory: string;
  readonly host: string;
  readonly port: number;
  /** Where residents find the service; every link that leaves it is made from this. */
  readonly baseUrl: string;
  readonly theme: string;
  readonly trustedProxies: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly mail: { readonly from: string; readonly smtpUrl: string | undefined; readonly outbox: string };
  readonly uploads: string;
  /** Folder of the private keys with which releases are signed. */
  readonly signingKeys: string;
  /** Where the virus scanner listens; files are not scanned without one. */
  readonly clamav: ScannerAddress | undefined;
  /** Folder of the keys with which contact details are sealed. */
  readonly sealingKeys: string;
  /** Folder of files that each hold the password of a mailbox, and folder of the folders into which letters are put. */
  readonly mailboxes: { readonly secrets: string; readonly dropFolders: string };
  /** Without a token the metrics are served to the machine itself only. */
  readonly metricsToken: string | undefined;
  /** The providers by which staff sign in and residents identify themselves. */
  readonly oidc: OidcConfig;
  /** Webhooks and harvests may call this machine itself: for demonstrations and tests. */
  readonly callsOwnMachine: boolean;
  readonly accessibility: {
    readonly contact: string | undefined;
    readonly supervisor: { readonly name: Trilingual; readonly address: string };
  };
}

/** Every fault of the configuration at once. */
export class ConfigFault extends OperatorFault {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.name = 'ConfigFault';
    this.faults = faults;
  }
}

/** Reads the environment into one frozen object; throws a ConfigFault that names every fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(environment);
  const faults = (parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const oidc = readOidc(environment, (fault) => faults.push(fault));
  if (!parsed.success || faults.length > 0) throw new ConfigFault(faults);
  const read = parsed.data;
  const baseUrl = (read.KUULOLLA_BASE_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, '');
  return Object.freeze({
    databaseUrl: read.DATABASE_URL,
    databaseDirectory: read.KUULOLLA_DATA,
    host: read.HOST,
    port: read.PORT,
    baseUrl,
    theme: read.KUULOLLA_THEME,
    trustedProxies: read.KUULOLLA_TRUSTED_PROXIES,
    logLevel: read.KUULOLLA_LOG_LEVEL,
    mail: Object.freeze({
      from: read.KUULOLLA_MAIL_FROM ?? `kuulolla@${new URL(baseUrl).hostname}`,
      smtpUrl: read.KUULOLLA_SMTP_URL,
      outbox: read.KUULOLLA_MAIL_OUTBOX,
    }),
    uploads: read.KUULOLLA_UPLOADS,
    signingKeys: read.KUULOLLA_SIGNING_KEYS,
    clamav: read.KUULOLLA_CLAMAV === undefined ? undefined : readScannerAddress(read.KUULOLLA_CLAMAV),
    sealingKeys: read.KUULOLLA_SEALING_KEYS,
    mailboxes: Object.freeze({ secrets: read.KUULOLLA_MAILBOX_SECRETS, dropFolders: read.KUULOLLA_MAIL_DROP }),
    metricsToken: read.KUULOLLA_METRICS_TOKEN,
    oidc,
    callsOwnMachine: read.KUULOLLA_CALL_OWN_MACHINE === 'yes',
    accessibility: {
      contact: read.KUULOLLA_ACCESSIBILITY_CONTACT,
      supervisor: {
        name: {
          fi: read.KUULOLLA_ACCESSIBILITY_SUPERVISOR_FI,
          sv: read.KUULOLLA_ACCESSIBILITY_SUPERVISOR_SV,
          en: read.KUULOLLA_ACCESSIBILITY_SUPERVISOR_EN,
        },
        address: read.KUULOLLA_ACCESSIBILITY_SUPERVISOR_ADDRESS,
      },
    },
  });
}
