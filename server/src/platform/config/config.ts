import { z } from 'zod'

const optionalText = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .optional()

const optionalUrl = (protocol: RegExp) =>
  z
    .url({ protocol })
    .optional()
    .or(z.literal('').transform(() => undefined))

const Environment = z.object({
  DATABASE_URL: optionalText,
  DATABASE_APP_URL: optionalText,
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  ROLES: z.string().default('web,worker'),
  DATA_DIR: z.string().default('data'),
  OIDC_ISSUER: optionalText,
  OIDC_CLIENT_ID: z.string().default('farled'),
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_SCOPE: z.string().default('openid profile email'),
  COMPANY_OIDC_ISSUER: optionalText,
  COMPANY_OIDC_CLIENT_ID: z.string().default('farled-company'),
  COMPANY_OIDC_CLIENT_SECRET: optionalText,
  COMPANY_OIDC_SCOPE: z
    .string()
    .default(
      'openid https://id.oidc.se/scope/naturalPersonInfo https://id.oidc.se/scope/naturalPersonNumber https://id.oidc.se/scope/naturalPersonOrgId',
    ),
  COMPANY_OIDC_ACR: z
    .string()
    .default('http://id.elegnamnden.se/loa/1.0/loa3 http://id.elegnamnden.se/loa/1.0/loa4'),
  COMPANY_OIDC_CLAIM_PERSON: z.string().default('https://id.oidc.se/claim/personalIdentityNumber'),
  COMPANY_OIDC_CLAIM_ORGANISATION: z.string().default('https://id.oidc.se/claim/orgNumber'),
  FIRST_ADMINISTRATORS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(z.email())),
  SMTP_URL: optionalText,
  MAIL_FROM: z.string().default('Företagslotsen <lots@kommun.example>'),
  IMAP_URL: optionalUrl(/^imaps?$/),
  IMAP_DONE_FOLDER: z.string().trim().default('Farled'),
  IMAP_TOKEN_URL: optionalText,
  IMAP_CLIENT_ID: optionalText,
  IMAP_CLIENT_SECRET: optionalText,
  IMAP_SCOPE: z.string().default('https://outlook.office365.com/.default'),
  MAIL_PLUS: z.stringbool().default(false),
  MAIL_LIMIT_MB: z.coerce.number().int().min(1).max(100).default(25),
  REGISTER_URL: optionalUrl(/^https?$/),
  REGISTER_TOKEN_URL: optionalUrl(/^https?$/),
  REGISTER_CLIENT_ID: optionalText,
  REGISTER_CLIENT_SECRET: optionalText,
  REGISTER_SCOPE: z.string().default('vardefulla-datamangder:read vardefulla-datamangder:ping'),
  MUNICIPALITY: z.string().default('Norrtälje kommun'),
  EMBED_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin))),
  MAP_TILES: z
    .url({ protocol: /^https?$/ })
    .refine((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)), 'must hold {z}, {x} and {y}')
    .optional()
    .or(z.literal('').transform(() => undefined)),
  MAP_ATTRIBUTION: z.string().trim().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TRUST_PROXY: z.stringbool().default(false),
  FILE_LIMIT_MB: z.coerce.number().int().min(1).max(200).default(15),
  FILES_S3_ENDPOINT: optionalUrl(/^https?$/),
  FILES_S3_BUCKET: optionalText,
  FILES_S3_REGION: z.string().trim().default('us-east-1'),
  FILES_S3_KEY: optionalText,
  FILES_S3_SECRET: optionalText,
  FILES_S3_PATH_STYLE: z.stringbool().default(true),
  CLAMAV_SOCKET: optionalText,
  CLAMAV_URL: optionalUrl(/^tcp$/),
  CLAMAV_DOWN: z.enum(['refuse', 'keep']).default('refuse'),
  RATE_LIMIT: z.coerce.number().positive().default(1),
})

export type Config = {
  databaseUrl: string
  /** The running role's own address; derived from `databaseUrl` when not given (see platform/db/roles.ts). */
  databaseAppUrl: string | undefined
  publicUrl: string
  host: string
  port: number
  roles: { web: boolean; worker: boolean }
  dataDir: string
  identity: { issuer: string; clientId: string; clientSecret: string | undefined; scope: string } | undefined
  /** Sign-in by e-identification, for people at companies; off when there is no issuer. */
  companyIdentity: CompanyIdentity | undefined
  /** Addresses of those who may be let in as the first administrator, while there is none. */
  firstAdministrators: readonly string[]
  smtpUrl: string | undefined
  mailFrom: string
  /** The mailbox that companies write to; without it nothing comes in by mail. */
  inbox: Inbox | undefined
  /** The Companies Registration Office's open API; facts of companies are written by hand when not given. */
  companyRegister: RegisterPlace | undefined
  municipality: string
  /** Origins of the sites that may show the pilot's search box. */
  embedOrigins: readonly string[]
  /** What lies under everything on maps, fetched by the browser; our own outline only when not given. */
  mapTiles: MapTiles | undefined
  logLevel: string
  trustProxy: boolean
  fileLimitBytes: number
  /** Where files lie; on the disk in `dataDir` when not given. */
  s3: S3Place | undefined
  /** What looks for malicious code in files; nothing does when not given. */
  scanner: Scanner | undefined
  /** Multiplies every rate limit; load measurements raise it. */
  rateLimit: number
}

/** A source of raster tiles, and whom to thank for them. */
export type MapTiles = { readonly url: string; readonly attribution: string }

export type CompanyIdentity = {
  issuer: string
  clientId: string
  clientSecret: string | undefined
  scope: string
  /** Levels of assurance that are enough. */
  acr: readonly string[]
  /** Names of the claims that hold a personal identity number and an organisation number. */
  claims: { person: string; organisation: string }
}

/** A register of companies, and where a token for it is had (RFC 6749, client credentials). */
export type RegisterPlace = {
  readonly url: string
  readonly tokenUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string
}

function registerOf(env: z.output<typeof Environment>): RegisterPlace | undefined {
  const { REGISTER_URL: url, REGISTER_TOKEN_URL: tokenUrl } = env
  const { REGISTER_CLIENT_ID: clientId, REGISTER_CLIENT_SECRET: clientSecret } = env
  if (!url) return undefined
  if (!tokenUrl || !clientId || !clientSecret)
    throw new Error(
      'REGISTER_URL needs REGISTER_TOKEN_URL, REGISTER_CLIENT_ID and REGISTER_CLIENT_SECRET too.',
    )
  return { url: url.replace(/\/$/, ''), tokenUrl, clientId, clientSecret, scope: env.REGISTER_SCOPE }
}

/** A bucket in a store that speaks S3. */
export type S3Place = {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly key: string
  readonly secret: string
  /** `endpoint/bucket/name`, otherwise `bucket.endpoint/name`. */
  readonly isPathStyle: boolean
}

/** A clamd. */
export type Scanner = {
  readonly at: { readonly path: string } | { readonly host: string; readonly port: number }
  /** What is done with a file when it doesn't answer: refused, or kept and scanned later. */
  readonly whenDown: 'refuse' | 'keep'
}

function s3Of(env: z.output<typeof Environment>): S3Place | undefined {
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: bucket } = env
  const { FILES_S3_KEY: key, FILES_S3_SECRET: secret } = env
  if (!endpoint) return undefined
  if (!bucket || !key || !secret)
    throw new Error('FILES_S3_ENDPOINT needs FILES_S3_BUCKET, FILES_S3_KEY and FILES_S3_SECRET too.')
  return {
    endpoint,
    bucket,
    key,
    secret,
    region: env.FILES_S3_REGION,
    isPathStyle: env.FILES_S3_PATH_STYLE,
  }
}

function scannerOf(env: z.output<typeof Environment>): Scanner | undefined {
  const whenDown = env.CLAMAV_DOWN
  if (env.CLAMAV_SOCKET) return { at: { path: env.CLAMAV_SOCKET }, whenDown }
  if (!env.CLAMAV_URL) return undefined
  const { hostname, port } = new URL(env.CLAMAV_URL)
  return { at: { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || 3310 }, whenDown }
}

/** A mailbox reached over IMAP. */
export type Inbox = {
  readonly host: string
  readonly port: number
  /** Encrypted from the first byte; otherwise with STARTTLS, unless the address says `?tls=off`. */
  readonly encryption: 'tls' | 'starttls' | 'off'
  readonly user: string
  readonly password: string
  readonly folder: string
  /** Where mails are moved once they are kept; null when they are only marked as read. */
  readonly doneFolder: string | null
  /** Where an access token is fetched, for servers that take no password (RFC 6749, client credentials). */
  readonly token: { url: string; clientId: string; clientSecret: string; scope: string } | undefined
  readonly plusAddresses: boolean
  /** A larger mail is not fetched whole: its head is kept, and somebody looks at it in the mailbox. */
  readonly limitBytes: number
}

function inboxOf(address: string, env: z.output<typeof Environment>): Inbox {
  const url = new URL(address)
  const isTls = url.protocol === 'imaps:'
  const { IMAP_TOKEN_URL: tokenUrl, IMAP_CLIENT_ID: clientId, IMAP_CLIENT_SECRET: clientSecret } = env
  return {
    host: url.hostname,
    port: Number(url.port) || (isTls ? 993 : 143),
    encryption: isTls ? 'tls' : url.searchParams.get('tls') === 'off' ? 'off' : 'starttls',
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
    doneFolder: env.IMAP_DONE_FOLDER || null,
    token:
      tokenUrl && clientId && clientSecret
        ? { url: tokenUrl, clientId, clientSecret, scope: env.IMAP_SCOPE }
        : undefined,
    plusAddresses: env.MAIL_PLUS,
    limitBytes: env.MAIL_LIMIT_MB * 1024 * 1024,
  }
}

/** Reads the settings. @throws Error that names each setting that is wrong and what it should be. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = Environment.safeParse(environment)
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`These settings can't be used:\n${faults.join('\n')}`)
  }
  const env = read.data
  if (!env.DATABASE_URL)
    throw new Error('DATABASE_URL is missing: the address of a PostgreSQL database, 15 or newer.')
  const roles = env.ROLES.split(',').map((role) => role.trim())
  return {
    databaseUrl: env.DATABASE_URL,
    databaseAppUrl: env.DATABASE_APP_URL,
    publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
    host: env.HOST,
    port: env.PORT,
    roles: { web: roles.includes('web'), worker: roles.includes('worker') },
    dataDir: env.DATA_DIR,
    identity: env.OIDC_ISSUER
      ? {
          issuer: env.OIDC_ISSUER,
          clientId: env.OIDC_CLIENT_ID,
          clientSecret: env.OIDC_CLIENT_SECRET,
          scope: env.OIDC_SCOPE,
        }
      : undefined,
    companyIdentity: env.COMPANY_OIDC_ISSUER
      ? {
          issuer: env.COMPANY_OIDC_ISSUER,
          clientId: env.COMPANY_OIDC_CLIENT_ID,
          clientSecret: env.COMPANY_OIDC_CLIENT_SECRET,
          scope: env.COMPANY_OIDC_SCOPE,
          acr: env.COMPANY_OIDC_ACR.split(/\s+/).filter(Boolean),
          claims: {
            person: env.COMPANY_OIDC_CLAIM_PERSON,
            organisation: env.COMPANY_OIDC_CLAIM_ORGANISATION,
          },
        }
      : undefined,
    firstAdministrators: env.FIRST_ADMINISTRATORS.map((address) => address.toLowerCase()),
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    inbox: env.IMAP_URL ? inboxOf(env.IMAP_URL, env) : undefined,
    companyRegister: registerOf(env),
    municipality: env.MUNICIPALITY,
    embedOrigins: env.EMBED_ORIGINS,
    mapTiles: env.MAP_TILES ? { url: env.MAP_TILES, attribution: env.MAP_ATTRIBUTION } : undefined,
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY,
    fileLimitBytes: env.FILE_LIMIT_MB * 1024 * 1024,
    s3: s3Of(env),
    scanner: scannerOf(env),
    rateLimit: env.RATE_LIMIT,
  }
}
