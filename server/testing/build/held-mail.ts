import type { TestHouse } from '../house.ts'

/** A mail that is held for a case until somebody decides on it; its id. */
export async function buildHeldMail(
  house: Pick<TestHouse, 'owner' | 'clock'>,
  caseId: string,
  words = 'Jag svarar för henne.',
): Promise<string> {
  const id = crypto.randomUUID()
  await house.owner.pool.query(
    `insert into incoming_mail (id, once, content_hash, raw, is_whole, size, received_at, kept_at, state, why, case_id,
       sender, subject, body, whole)
     values ($1::uuid, $1::uuid::text, '', convert_to($3::text, 'UTF8'), true, 1, $4, $4, 'held', 'sender', $2,
       'ola@foretag.example', $3, $3, $3)`,
    [id, caseId, words, house.clock.at],
  )
  return id
}
