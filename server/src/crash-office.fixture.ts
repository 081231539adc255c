import { aQuestion } from '../testing/build/build-case.ts'
import { breaches } from './areas/cases/testing.fixture.ts'
import { systemClock } from './platform/clock/clock.ts'
import type { Db } from './platform/db/db.ts'

/** Somebody's work: take a question in, write to the company; each with a key that stays the same when it is repeated. */
type Write = {
  readonly key: string
  readonly kind: 'case' | 'message'
  readonly url: string
  readonly body: unknown
}
type Acknowledged = Write & { readonly id: string; readonly number?: string }

export class Office {
  readonly acknowledged: Acknowledged[] = []
  readonly #cookie: string
  #unanswered: Write[] = []
  #count = 0

  constructor(cookie: string) {
    this.#cookie = cookie
  }

  /** Four people write until the program is gone; it is killed once it has acknowledged as much as is asked. */
  async workUntilKilled(
    { address }: { readonly address: string },
    enough: number,
    kill: () => Promise<unknown>,
  ): Promise<void> {
    const before = this.acknowledged.length
    let killed: Promise<unknown> | undefined
    const person = async () => {
      for (let next = this.#next(); ; next = this.#next()) {
        const done = await this.#send(address, next)
        if (!done) {
          this.#unanswered.push(next)
          return
        }
        if (this.acknowledged.length - before >= enough) killed ??= kill()
      }
    }
    await Promise.all([person(), person(), person(), person()])
    await killed
  }

  /** What nobody knows the fate of is sent again. */
  async finish({ address }: { readonly address: string }): Promise<void> {
    for (const write of this.#unanswered) {
      if (!(await this.#send(address, write))) throw new Error('The program is gone.')
    }
    this.#unanswered = []
  }

  #next(): Write {
    const again = this.#unanswered.shift()
    if (again) return again
    const key = `write-number-${(this.#count += 1)}`
    const last = this.acknowledged.findLast(({ kind }) => kind === 'case')
    return last && this.#count % 3 === 0
      ? { key, kind: 'message', url: `/cases/${last.id}/messages`, body: { body: `Besked ${key}` } }
      : { key, kind: 'case', url: '/cases', body: { ...aQuestion, title: `Fråga ${key}` } }
  }

  /** False when the program is gone. */
  async #send(address: string, write: Write): Promise<boolean> {
    const reply = await fetch(`${address}/farled/v1${write.url}`, {
      method: 'POST',
      headers: { cookie: this.#cookie, 'content-type': 'application/json', 'idempotency-key': write.key },
      body: JSON.stringify(write.body),
    })
      .then(async (sent) => ({
        status: sent.status,
        answer: (await sent.json()) as { id: string; number?: string },
      }))
      .catch(() => undefined)
    if (!reply) return false
    const { status, answer } = reply
    if (status !== 201) throw new Error(`Refused: ${JSON.stringify(answer)}`)
    this.acknowledged.push({ ...write, ...answer })
    return true
  }

  /** What stands in the database, and what should: everything acknowledged, whole, once, and nothing else. */
  async account(db: Db): Promise<{ found: unknown; told: unknown }> {
    const rows = async (sql: string) => (await db.pool.query(sql)).rows
    const cases = this.acknowledged.filter(({ kind }) => kind === 'case')
    const messages = this.acknowledged.filter(({ kind }) => kind === 'message')
    const sorted = (all: readonly { id: string }[]) => all.map(({ id }) => id).toSorted()
    const numbers = await rows('select id, number from business_case order by number')
    const [counts] = await rows(`select
      (select count(*)::int from event where name = 'case.received') as received,
      (select count(*)::int from event where name = 'message.sent') as sent,
      (select count(*)::int from event) as events,
      (select count(*)::int from accountability) as periods,
      (select count(*)::int from outbox_mail) as mails,
      (select count(*)::int from portal_link) as links,
      (select count(*)::int from idempotency) as keys`)
    const all = this.acknowledged.length
    return {
      found: {
        cases: sorted(await rows('select id from business_case')),
        messages: sorted(await rows('select id from message')),
        series: numbers.map(({ number }) => Number(number.slice(-5))),
        numbers: new Map(numbers.map(({ id, number }) => [id, number])),
        counts,
        breaches: await breaches({ owner: db, clock: { at: systemClock.now() } }),
      },
      told: {
        cases: sorted(cases),
        messages: sorted(messages),
        series: cases.map((_, at) => at + 1),
        numbers: new Map(cases.map(({ id, number }) => [id, number])),
        counts: {
          received: cases.length,
          sent: messages.length,
          events: all,
          periods: cases.length,
          mails: all,
          links: all,
          keys: all,
        },
        breaches: [],
      },
    }
  }
}
