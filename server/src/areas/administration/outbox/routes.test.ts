import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildMember, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'
import { newId } from '../../../platform/ids/ids.ts'

let house: TestHouse
let adam: Person
beforeAll(async () => {
  house = await openTestHouse()
  adam = await house.as((await buildMember(house, { roles: ['administrator'] })).id)
})
afterAll(() => house.close())
beforeEach(() => write(house, (tx) => tx.deleteFrom('outbox_mail').execute()))

async function mail(status: 'waiting' | 'sent' | 'failed', subject: string): Promise<string> {
  const id = newId()
  const row = {
    id,
    key: id,
    recipient: 'sara@foretag.example',
    subject,
    text: 'Hemlig text',
    html: '<p>Hemlig text</p>',
    status,
    attempts: status === 'failed' ? 9 : 1,
    last_error: status === 'failed' ? 'Brevlådan är full' : null,
    created_at: '2026-11-23T08:00:00Z',
    sent_at: status === 'sent' ? '2026-11-23T08:01:00Z' : null,
  }
  await write(house, (tx) => tx.insertInto('outbox_mail').values(row).execute())
  return id
}

describe('e-mails that have left, or are to leave', () => {
  it('are listed newest first, a page at a time, without their text', async () => {
    for (const subject of ['Ett', 'Två', 'Tre']) await mail('sent', subject)
    const first = await adam.get('/outbox-mails?limit=2')
    expect(first.body.items.map(({ subject }: { subject: string }) => subject)).toEqual(['Tre', 'Två'])
    expect(first.text).not.toContain('Hemlig')
    const second = await adam.get(`/outbox-mails?limit=2&cursor=${first.body.nextCursor}`)
    expect(second.body).toMatchObject({
      items: [{ subject: 'Ett', may: { retry: false } }],
      nextCursor: null,
    })
  })

  it('are picked out by state', async () => {
    await mail('sent', 'Skickat')
    await mail('failed', 'Stannade')
    const { body } = await adam.get('/outbox-mails?status=failed')
    expect(body.items).toMatchObject([
      {
        subject: 'Stannade',
        attempts: 9,
        lastError: 'Brevlådan är full',
        sentAt: null,
        may: { retry: true },
      },
    ])
    expect((await adam.get('/outbox-mails?status=borta')).status).toBe(400)
  })

  it('are planned anew when they did not leave', async () => {
    const id = await mail('failed', 'Stannade')
    expect((await adam.post(`/outbox-mails/${id}/retries`)).status).toBe(204)
    expect((await adam.get('/outbox-mails')).body.items).toMatchObject([{ status: 'waiting', attempts: 0 }])
    const { rows } = await write(house, (tx) =>
      sql`select name from pgboss.job where data ->> 'id' = ${id} and state = 'created'`.execute(tx),
    )
    expect(rows).toEqual([{ name: 'mail.send' }])
  })

  it('are not sent twice', async () => {
    const id = await mail('sent', 'Skickat')
    const answer = await adam.post(`/outbox-mails/${id}/retries`)
    expect([answer.status, answer.body.code]).toEqual([409, 'mail.alreadySent'])
    const missing = await adam.post(`/outbox-mails/${newId()}/retries`)
    expect([missing.status, missing.body.code]).toEqual([404, 'mail.notFound'])
  })
})
