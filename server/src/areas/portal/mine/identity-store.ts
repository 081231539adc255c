import type { Read, Tx } from '../../../platform/db/db.ts'

export type BegunSignIn = {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
  /** The session of whoever had shown an address to be theirs, and now shows an e-identification too. */
  readonly sessionHash: string | null
  readonly createdAt: Date
}

export async function insertSignIn(tx: Tx, begun: BegunSignIn): Promise<void> {
  await tx
    .insertInto('company_sign_in')
    .values({
      state: begun.state,
      nonce: begun.nonce,
      code_verifier: begun.codeVerifier,
      session_hash: begun.sessionHash,
      created_at: begun.createdAt,
    })
    .execute()
}

/** Takes a sign-in that was begun: it is finished once, or never. */
export async function takeSignIn(tx: Tx, state: string): Promise<BegunSignIn | undefined> {
  return tx
    .deleteFrom('company_sign_in')
    .where('state', '=', state)
    .returning([
      'state',
      'nonce',
      'code_verifier as codeVerifier',
      'session_hash as sessionHash',
      'created_at as createdAt',
    ])
    .executeTakeFirst()
}

export type Identity = { readonly issuer: string; readonly subject: string }

/** The holder of the e-identification has shown an address to be theirs. */
export async function confirmAddress(
  tx: Tx,
  { issuer, subject }: Identity,
  email: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('company_identity')
    .values({ issuer, subject, email, confirmed_at: now })
    .onConflict((conflict) =>
      conflict.columns(['issuer', 'subject', 'email']).doUpdateSet({ confirmed_at: now }),
    )
    .execute()
}

/** Addresses that the holder has shown to be theirs since a day. */
export async function listConfirmed(
  read: Read,
  { issuer, subject }: Identity,
  since: Date,
): Promise<string[]> {
  const rows = await read
    .selectFrom('company_identity')
    .select('email')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('confirmed_at', '>', since)
    .orderBy('email')
    .execute()
  return rows.map(({ email }) => email)
}
