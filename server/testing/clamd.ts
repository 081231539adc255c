import { once } from 'node:events'
import type { AddressInfo, ListenOptions } from 'node:net'
import { createServer, type Socket } from 'node:net'
import type { Scanner } from '../src/platform/config/config.ts'

/** The harmless text that every scanner takes for a virus, in two parts: on no disk does this file hold it. */
export const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR` + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

/**
 * A small clamd: it speaks INSTREAM and VERSION as the real one does, finds the text above and whatever else it is told
 * of, and says no to more than `limit` bytes.
 */
export async function openClamd(options: { readonly limit?: number; readonly listen?: ListenOptions } = {}) {
  const finds: string[] = [EICAR]
  const lines = new Set<Socket>()
  let scans = 0
  const server = createServer((socket) => {
    lines.add(socket)
    socket.on('close', () => lines.delete(socket)).on('error', () => undefined)
    void serve(socket, finds, options.limit ?? 25_000_000)
      .then((isScan) => {
        scans += isScan ? 1 : 0
      })
      .catch(() => undefined)
  })
  server.listen(options.listen ?? { port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const where = server.address()
  const at: Scanner['at'] =
    typeof where === 'string' ? { path: where } : { host: '127.0.0.1', port: (where as AddressInfo).port }
  return {
    at,
    /** It finds this text too from now on. */
    learn: (text: string) => finds.push(text),
    scans: () => scans,
    async close() {
      for (const line of lines) line.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

async function serve(socket: Socket, finds: readonly string[], limit: number): Promise<boolean> {
  let waiting = Buffer.alloc(0)
  const parts = socket[Symbol.asyncIterator]()
  const take = async (isEnough: () => number): Promise<Buffer> => {
    for (;;) {
      const length = isEnough()
      if (length >= 0 && waiting.length >= length) {
        const taken = waiting.subarray(0, length)
        waiting = waiting.subarray(length)
        return taken
      }
      const next = await parts.next()
      if (next.done) throw new Error('gone')
      waiting = Buffer.concat([waiting, next.value])
    }
  }
  const command = (await take(() => waiting.indexOf(0) + 1 || -1)).toString()
  if (command === 'zVERSION\0') {
    socket.end('ClamAV 1.4.3/27800/Mon Nov 23 08:00:00 2026\0')
    return false
  }
  if (command !== 'zINSTREAM\0') {
    socket.end('UNKNOWN COMMAND\0')
    return false
  }
  let content = Buffer.alloc(0)
  for (;;) {
    const length = (await take(() => 4)).readUInt32BE()
    if (length === 0) break
    content = Buffer.concat([content, await take(() => length)])
    if (content.length > limit) {
      socket.end('INSTREAM size limit exceeded. ERROR\0')
      return true
    }
  }
  const found = finds.find((text) => content.includes(text))
  socket.end(found ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
  return true
}
