import { createHash } from 'node:crypto'
import { systemActor } from '../../../kernel/actor.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { ArrivedMail } from './port.ts'
import { insertMail } from './store.ts'

const keeper = systemActor('incoming mail')

/**
 * Keeps a mail as it came, once, and plans that it is placed. It is safe to tell the mail server that it has been taken
 * when this has returned, and to give it the same mail again when it has not.
 */
export async function keepMail(kit: Kit, { raw, isWhole, size, receivedAt }: ArrivedMail): Promise<void> {
  const head = headOf(raw)
  const messageId = /^message-id:\s*<([^<>\s]+)>/im.exec(head)?.[1] ?? null
  const id = newId()
  await kit.db.change(keeper, async (tx) => {
    const isNew = await insertMail(tx, {
      id,
      once: messageId ? `id ${messageId}` : `content ${sha256(contentOf(raw, head))}`,
      contentHash: sha256(raw),
      messageId,
      raw,
      isWhole,
      size,
      receivedAt,
      keptAt: kit.clock.now(),
    })
    if (isNew) await kit.jobs.plan(tx, 'incomingMail.place', { id })
  })
}

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex')

/** The lines before the first empty one, with folded lines in one. */
function headOf(raw: Buffer): string {
  const text = raw.toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length
  return text.slice(0, end).replaceAll(/\r?\n[ \t]+/g, ' ')
}

/** What is the same when a mail without an id is delivered twice: servers on the way add lines of their own to its head. */
function contentOf(raw: Buffer, head: string): Buffer {
  const kept = head.split(/\r?\n/).filter((line) => /^(from|date|subject):/i.test(line))
  const body = /\r?\n\r?\n/.exec(raw.toString('latin1'))
  return Buffer.concat([
    Buffer.from(`${kept.join('\n')}\n\n`, 'latin1'),
    body ? raw.subarray(body.index) : Buffer.alloc(0),
  ])
}
