import type { Actor } from '../../../kernel/actor.ts'
import type { AuthorityId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { freeSlug } from '../free-slug.ts'
import type { NewAuthority } from './schema.ts'
import { findAuthority, insertAuthority } from './store.ts'

/** Units of different authorities keep confidentiality towards each other. @throws Problem `authority.slugTaken` */
export async function addAuthority(
  tx: Tx,
  actor: Actor,
  now: Date,
  authority: NewAuthority,
): Promise<AuthorityId> {
  const isTaken = async (wanted: string) => (await findAuthority(tx, wanted)) !== undefined
  const slug = authority.slug ?? (await freeSlug(authority.name, isTaken))
  const id = newId()
  await insertAuthority(tx, { ...authority, id, slug })
  await record(tx, actor, now, { name: 'authority.added', data: { authorityId: id, slug } })
  return id
}
