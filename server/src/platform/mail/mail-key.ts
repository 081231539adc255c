import type { Read } from '../db/db.ts'

/** What references in mails are signed with. Read by the program itself alone. */
export async function readMailKey(read: Read): Promise<string> {
  const { secret } = await read.selectFrom('mail_key').select('secret').executeTakeFirstOrThrow()
  return secret
}
