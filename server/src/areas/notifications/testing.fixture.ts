import type { TestHouse } from '../../../testing/house.ts'
import { jobs } from '../../app.ts'

export type Told = {
  readonly name: string
  readonly kind: string
  readonly event: string
  readonly why: string
  readonly many: number
  readonly insteadOf: string | null
  readonly mail: boolean
  readonly digest: boolean
}

/** The unseen notices as they really stand, of one case when it is given. */
export async function noticesIn(house: TestHouse, caseId?: string): Promise<Told[]> {
  const { rows } = await house.owner.pool.query<Told>(
    `select m.name, n.kind, n.event, n.why, n.many, a.name as "insteadOf",
       n.mail_due_at is not null as mail, n.digest_since is not null as digest
     from notice n join member m on m.id = n.member_id left join member a on a.id = n.instead_of
     where n.seen_at is null and ($1::uuid is null or n.case_id = $1) order by m.name, n.kind`,
    [caseId ?? null],
  )
  return rows
}

/** Nobody has been told of anything yet. */
export async function forget(house: TestHouse): Promise<void> {
  await house.owner.pool.query('truncate notice, absence, outbox_mail, note_mention, notice_choice cascade')
}

/** Runs a job of the program now, as its clock would. */
export async function runJob(house: TestHouse, name: string): Promise<void> {
  const job = jobs.find((one) => one.name === name)
  if (!job) throw new Error(`There is no job ${name}`)
  await job.run(house.kit, {})
}

export type Posted = {
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** What has been put into the outbox for members, in order. */
export async function mailsIn(house: TestHouse): Promise<Posted[]> {
  const { rows } = await house.owner.pool.query<Posted>(
    `select key, recipient as "to", subject, text from outbox_mail
     where key ~ '^(notice|digest|weekly):' order by created_at, recipient`,
  )
  return rows
}
