import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { Readable as Stream } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Scanner } from '../config/config.ts'

/** What a scan finds: nothing, or something by its name. */
export type Finding = { readonly threat: string | null }

/** The scanner can't be asked, or can't say. */
export class ScannerSilent extends Error {}

/** Longer than the largest file takes; a scanner that says nothing for so long has stopped. */
const SILENCE_MS = 60_000
const LONGEST_ANSWER = 4096

/**
 * Sends content to clamd as its INSTREAM command wants it: chunks with their length before, and a length of zero at the
 * end. @throws ScannerSilent
 */
export async function scan(at: Scanner['at'], content: Readable): Promise<Finding> {
  const said = await ask(at, 'INSTREAM', content)
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
  if (found) return { threat: found }
  if (said === 'stream: OK') return { threat: null }
  throw new ScannerSilent(`The scanner answers: ${said || 'nothing'}`)
}

export const scanFile = (at: Scanner['at'], file: string) => scan(at, createReadStream(file))

/** @returns the scanner's version and its signatures'. @throws ScannerSilent */
export const askVersion = (at: Scanner['at']) => ask(at, 'VERSION', Stream.from([]))

async function ask(at: Scanner['at'], command: string, content: Readable): Promise<string> {
  const socket = connect(at)
  try {
    return await talk(socket, command, content)
  } catch (error) {
    if (error instanceof ScannerSilent) throw error
    throw new ScannerSilent(`The scanner does not answer: ${(error as Error).message}`)
  } finally {
    socket.destroy()
    content.destroy()
  }
}

async function talk(socket: Socket, command: string, content: Readable): Promise<string> {
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('nothing said for a minute')))
  socket.write(`z${command}\0`)
  const answered = answerOf(socket)
  if (command === 'INSTREAM') {
    // It may answer before the end, as when the content is longer than it takes: what it says counts then.
    await Promise.race([pipeline(content, chunks, socket, { end: false }), answered])
  }
  return answered
}

async function* chunks(content: AsyncIterable<Buffer>) {
  for await (const chunk of content) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    yield length
    yield chunk
  }
  yield Buffer.alloc(4)
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    socket.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.includes('\0') || said.length > LONGEST_ANSWER) resolve(said.split('\0')[0]?.trim() ?? '')
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the line was closed')))
  })
}
