import { expect } from 'vitest'
import { referenceOf } from '../../src/platform/mail/reference.ts'
import { runWorker } from './worker.ts'
import type { World } from './world.ts'

/**
 * 5: when the worker has caught up, every mail of the story's cases has been sent, and each reached its mailbox as one
 * message: a repeat after a crash between sending and noting it carries the same Message-ID.
 */
export async function drain(world: World): Promise<void> {
  expect(await runWorker(world)).toBe(true)
  const { rows } = await world.house.owner.pool.query<{ id: string; status: string; recipient: string }>(
    'select id, status, recipient from outbox_mail where case_id = any ($1)',
    [world.cases],
  )
  const host = new URL(world.house.kit.config.publicUrl).hostname
  const key = (await world.house.owner.pool.query<{ secret: string }>('select secret from mail_key')).rows[0]
  for (const { id, status, recipient } of rows) {
    expect(status).toBe('sent')
    expect(world.mailbox.received.get(`<${referenceOf(key?.secret ?? '', id)}@${host}>`)?.to).toBe(recipient)
  }
}
