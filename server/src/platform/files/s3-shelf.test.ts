import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openS3 } from '../../../testing/s3.ts'
import { s3Shelf } from './s3-shelf.ts'

let folder: string
let file: string
let real: Awaited<ReturnType<typeof openS3>>
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'farled-s3-shelf-'))
  file = path.join(folder, 'file')
  await writeFile(file, 'Hej')
  real = await openS3()
})
afterAll(async () => {
  await real.close()
  await rm(folder, { recursive: true, force: true })
})

const HASH = '1'.repeat(64)

/** A shelf at a server that answers as it is told, and what it was asked. */
async function shelfAt(answer: (...asked: Parameters<RequestListener>) => unknown) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host?.split(':')[0]} ${request.url}`)
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { asked, shelf: s3Shelf({ ...real.place, endpoint }) }
}

test('a wrong secret is refused by the store, and the failure says so without telling it', async () => {
  const shelf = s3Shelf({ ...real.place, secret: 'fel hemlighet' })
  const failure = await shelf.keep(HASH, file, 3).catch((error: Error) => error.message)
  expect(failure).toBe('A file could not be put there: the file store answers 403 SignatureDoesNotMatch')
  await expect(shelf.open(HASH)).rejects.toThrow('403')
  expect(await real.names()).toEqual([])
})

test('a bucket that is not there is told at the check', async () => {
  await expect(s3Shelf({ ...real.place, bucket: 'ingen' }).check()).rejects.toThrow('404')
  await expect(s3Shelf(real.place).check()).resolves.toBeUndefined()
})

test('a store with too much to do is asked again, from the beginning of the file', async () => {
  const bodies: string[] = []
  const { shelf, asked } = await shelfAt(async (request, response) => {
    bodies.push(await text(request))
    response.statusCode = request.method === 'HEAD' ? 404 : bodies.length < 3 ? 503 : 200
    response.end()
  })
  await shelf.keep(HASH, file, 3)
  expect(asked.map((line) => line.split(' ')[0])).toEqual(['HEAD', 'PUT', 'PUT'])
  expect(bodies).toEqual(['', 'Hej', 'Hej'])
})

test('what lies there already is not sent again', async () => {
  const { shelf, asked } = await shelfAt((_request, response) => {
    response.setHeader('content-length', 3)
    response.end()
  })
  await shelf.keep(HASH, file, 3)
  expect(asked).toEqual([`HEAD 127.0.0.1 /farled/${HASH}`])
})

test('a line that is cut half-way is a failure with words, after three tries', async () => {
  const { shelf, asked } = await shelfAt((request) => request.socket.destroy())
  await expect(shelf.keep(HASH, file, 3)).rejects.toThrow(/^The file store did not answer: /)
  expect(asked).toHaveLength(3)
})

test('a store that sends the question elsewhere is not followed', async () => {
  const { shelf } = await shelfAt((_request, response) => {
    response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()
  })
  await expect(shelf.open(HASH)).rejects.toThrow('did not answer')
})

test('the bucket stands in the host’s name when the store wants it so', async () => {
  const shelf = s3Shelf({ ...real.place, endpoint: 'http://store.invalid', isPathStyle: false })
  await expect(shelf.open(HASH)).rejects.toThrow('farled.store.invalid')
})
