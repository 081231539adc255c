import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { systemActor } from '../../../kernel/actor.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { makePreviews } from '../../../platform/previews/make-previews.ts'
import { insertPreviews, listUndrawn, type Undrawn } from './preview-store.ts'

const actor = systemActor('files')
/** In one run. The rest is for the next. */
const MOST = 50

/** The worker's, never the request's: whoever sends a file does not wait for it. */
export const drawFilesJob: JobDefinition = {
  name: 'attachment.draw',
  says: 'Draws pictures and the first page of PDF files small, to be seen without opening them',
  every: '* * * * *',
  run: async (kit) => {
    const hasScanner = kit.config.scanner !== undefined
    const failures: unknown[] = []
    for (const file of await kit.db.read(actor, (read) => listUndrawn(read, { hasScanner, most: MOST }))) {
      await drawOne(kit, file).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw failures[0]
  },
}

async function drawOne(kit: Kit, { hash, mediaType }: Undrawn): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'farled-draw-'))
  try {
    const file = path.join(folder, 'file')
    await pipeline((await kit.files.open(hash)).stream, createWriteStream(file, { mode: 0o600 }))
    const drawn = await makePreviews(file, mediaType)
    const kept = drawn && {
      small: await kit.files.keepMade(drawn.small),
      large: await kit.files.keepMade(drawn.large),
    }
    await kit.db.change(actor, (tx) => insertPreviews(tx, hash, kept, kit.clock.now()))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
