import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { S3Place } from '../src/platform/config/config.ts'

const require = createRequire(import.meta.url)

/** What is used of the server, which has no types of its own. */
type S3Server = new (options: {
  readonly port: number
  readonly address: string
  readonly silent: boolean
  readonly directory: string
  readonly configureBuckets: readonly { readonly name: string }[]
}) => { run(): Promise<AddressInfo>; close(): Promise<void> }

/**
 * A server that speaks S3, with one bucket. It tries every signature by itself; that content is what its hash says it
 * does not try, which the real ones do.
 */
export async function openS3() {
  const Server: S3Server = require('@20minutes/s3rver')
  const folder = await mkdtemp(path.join(tmpdir(), 'farled-s3-'))
  const server = new Server({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'farled' }],
  })
  const { port } = await server.run()
  const place: S3Place = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'farled',
    region: 'eu-north-1',
    key: 'S3RVER',
    secret: 'S3RVER',
    isPathStyle: true,
  }
  return {
    place,
    /** The names of all objects. */
    names: async () =>
      (await readdir(path.join(folder, 'farled')))
        .filter((name) => name.endsWith('_object'))
        .map((name) => name.split('.')[0] ?? ''),
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
