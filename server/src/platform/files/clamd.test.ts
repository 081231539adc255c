import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { EICAR, openClamd } from '../../../testing/clamd.ts'
import { askVersion, ScannerSilent, scan } from './clamd.ts'

let clamd: Awaited<ReturnType<typeof openClamd>>
beforeAll(async () => {
  clamd = await openClamd({ limit: 1_000_000 })
})
afterAll(() => clamd.close())

const scanned = (at: typeof clamd.at, ...chunks: string[]) =>
  scan(at, Readable.from(chunks.map((chunk) => Buffer.from(chunk))))

/** A server that does as it is told with whoever comes. */
async function scannerThat(does: (socket: Socket) => void) {
  const server = createServer(does)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
}

test('what is clean is clean, also when it comes in many pieces or is nothing', async () => {
  expect(await scanned(clamd.at, 'Hej')).toEqual({ threat: null })
  expect(await scanned(clamd.at)).toEqual({ threat: null })
  expect(await scanned(clamd.at, ...Array.from({ length: 50 }, () => 'x'.repeat(9000)))).toEqual({
    threat: null,
  })
})

test('what is found is named, also when it lies across two pieces', async () => {
  const threat = 'Eicar-Test-Signature'
  expect(await scanned(clamd.at, EICAR)).toEqual({ threat })
  expect(await scanned(clamd.at, `Före ${EICAR.slice(0, 20)}`, EICAR.slice(20))).toEqual({ threat })
})

test('more than the scanner takes has not been scanned', async () => {
  const pieces = Array.from({ length: 400 }, () => 'x'.repeat(10_000))
  await expect(scanned(clamd.at, ...pieces)).rejects.toBeInstanceOf(ScannerSilent)
})

test('it is reached through a socket in the file system too', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'farled-clamd-'))
  const local = await openClamd({ listen: { path: path.join(folder, 'clamd.ctl') } })
  expect(local.at).toEqual({ path: path.join(folder, 'clamd.ctl') })
  expect(await scanned(local.at, EICAR)).toMatchObject({ threat: expect.any(String) })
  expect(await askVersion(local.at)).toMatch(/^ClamAV /)
  await local.close()
  await expect(scanned(local.at, 'Hej')).rejects.toThrow('The scanner does not answer')
  await rm(folder, { recursive: true, force: true })
})

test.each<[string, (socket: Socket) => void]>([
  ['hangs up at once', (socket) => socket.destroy()],
  ['hangs up after the content', (socket) => socket.once('data', () => socket.end())],
  ['says something else', (socket) => socket.end('Välkommen till en annan tjänst\0')],
  ['never ends its answer', (socket) => socket.on('error', () => undefined).write('x'.repeat(5000))],
])('a scanner that %s has not found the file clean', async (_says, does) => {
  await expect(scanned(await scannerThat(does), 'Hej')).rejects.toBeInstanceOf(ScannerSilent)
})

test('what breaks while it is read is not taken for a scanner that is silent, nor for clean', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('Hej')
      throw new Error('the disk is gone')
    })(),
  )
  await expect(scan(clamd.at, broken)).rejects.toThrow('the disk is gone')
})
