import { systemActor } from '../../../kernel/actor.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { recordStopped } from './record-stopped.ts'
import { listHolders, listUnscanned, noteScanned } from './scan-store.ts'

const actor = systemActor('files')
/** In one run. The rest is for the next. */
const MOST = 500

/** Those that came while the scanner was silent, and those from before there was one. */
export const scanFilesJob: JobDefinition = {
  name: 'attachment.scan',
  says: 'Looks for malicious code in files that nothing has looked at yet',
  every: '*/5 * * * *',
  run: async (kit) => {
    if (!kit.config.scanner) return
    // A scanner that is still away makes it fail at the first file.
    await kit.files.checkScanner()
    const failures: unknown[] = []
    for (const hash of await kit.db.read(actor, (read) => listUnscanned(read, MOST))) {
      await scanOne(kit, hash).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw failures[0]
  },
}

async function scanOne(kit: Kit, hash: string): Promise<void> {
  const found = await kit.files.scan(hash)
  if (!found) return
  await kit.db.change(actor, async (tx) => {
    const now = kit.clock.now()
    const isFirst = await noteScanned(tx, hash, now, found.threat)
    if (!isFirst || found.threat === null) return
    for (const { caseId, name } of await listHolders(tx, hash)) {
      await recordStopped(tx, actor, now, caseId, name)
    }
  })
}
