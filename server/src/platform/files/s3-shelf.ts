import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { Problem } from '../../kernel/problem.ts'
import type { S3Place } from '../config/config.ts'
import type { Shelf } from './shelf.ts'

const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
/** For an answer to begin, and for a question without content. */
const PATIENCE_MS = 30_000
const UPLOAD_MS = 600_000
const MOST_TRIES = 3

/**
 * A bucket in a store that speaks S3. One signed request puts a file there with the hash of its content: the store
 * holds what arrives against it, and shows nothing before all of it has come.
 */
export function s3Shelf(place: S3Place): Shelf {
  const ask = (method: string, hash?: string, content?: Content) => request(place, method, hash, content)
  return {
    async keep(hash, file, size) {
      const there = await ask('HEAD', hash)
      if (there.ok && Number(there.headers.get('content-length')) === size) return
      const answer = await ask('PUT', hash, { file, size })
      await read(answer, 'put there')
    },
    async open(hash) {
      const answer = await ask('GET', hash)
      if (answer.status === 404) {
        await answer.body?.cancel()
        throw new Problem('file.missing')
      }
      if (!answer.ok || !answer.body) throw await failure(answer, 'fetched')
      return {
        stream: Readable.from(answer.body, { objectMode: false }),
        size: Number(answer.headers.get('content-length')),
      }
    },
    async check() {
      await read(await ask('HEAD'), 'reached')
    },
  }
}

type Content = { readonly file: string; readonly size: number }

/** Asks again, from the beginning, when the store is out of reach or says that it has too much to do. */
async function request(place: S3Place, method: string, hash?: string, content?: Content): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const isLast = tries === MOST_TRIES
    try {
      const answer = await requestOnce(place, method, hash, content)
      if (isLast || answer.status < 500) return answer
      await answer.body?.cancel()
    } catch (error) {
      const { message, cause } = error as Error
      if (isLast)
        throw new Error(
          `The file store did not answer: ${cause instanceof Error ? cause.message : message}`,
          {
            cause: error,
          },
        )
    }
    await pause(100 * 2 ** tries)
  }
}

async function requestOnce(
  place: S3Place,
  method: string,
  hash?: string,
  content?: Content,
): Promise<Response> {
  const signed = await new AwsV4Signer({
    method,
    url: addressOf(place, hash),
    headers: { 'x-amz-content-sha256': content && hash ? hash : NOTHING },
    service: 's3',
    region: place.region,
    accessKeyId: place.key,
    secretAccessKey: place.secret,
  }).sign()
  if (content) signed.headers.set('content-length', String(content.size))
  const late = new AbortController()
  const clock = setTimeout(() => late.abort(), content ? UPLOAD_MS : PATIENCE_MS)
  const file = content ? createReadStream(content.file) : undefined
  try {
    const asked: RequestInit = {
      method,
      headers: signed.headers,
      redirect: 'error',
      signal: late.signal,
    }
    if (file) Object.assign(asked, { body: Readable.toWeb(file), duplex: 'half' })
    return await fetch(signed.url, asked)
  } finally {
    clearTimeout(clock)
    file?.destroy()
  }
}

function addressOf({ endpoint, bucket, isPathStyle }: S3Place, hash?: string): string {
  const url = new URL(endpoint)
  if (!isPathStyle) url.hostname = `${bucket}.${url.hostname}`
  const names = [url.pathname.replace(/\/$/, ''), isPathStyle ? bucket : undefined, hash]
  url.pathname = names.filter((name) => name !== undefined).join('/')
  return url.href
}

/** Reads an answer to its end, so that its connection can be used again. */
async function read(answer: Response, done: string): Promise<void> {
  if (!answer.ok) throw await failure(answer, done)
  await answer.arrayBuffer()
}

async function failure(answer: Response, done: string): Promise<Error> {
  const said = (await answer.text().catch(() => '')).slice(0, 2000)
  const code = /<Code>([^<]{1,80})<\/Code>/.exec(said)?.[1] ?? ''
  return new Error(`A file could not be ${done}: the file store answers ${answer.status} ${code}`.trim())
}
