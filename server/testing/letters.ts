import type { TestHouse } from './house.ts'

export type Letter = {
  readonly key: string
  readonly to: string
  readonly text: string
  readonly page: string
}

/** The mails of a case, the earliest first, each with the personal page that it leads to. */
export async function lettersOf(house: TestHouse, caseId: string): Promise<Letter[]> {
  const { rows } = await house.owner.pool.query(
    'select key, recipient, text from outbox_mail where case_id = $1 order by created_at, id',
    [caseId],
  )
  return rows.map(({ key, recipient, text }) => ({
    key,
    to: recipient,
    text,
    page: /\/arende\/[\w-]{43}/.exec(text)?.[0] ?? '',
  }))
}

/** The latest mail to an address. */
export async function letterTo(house: TestHouse, caseId: string, to: string): Promise<Letter> {
  const found = (await lettersOf(house, caseId)).findLast((letter) => letter.to === to)
  if (!found) throw new Error(`Nothing was written to ${to}`)
  return found
}
