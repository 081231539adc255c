import type { AuthorityId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { NewAuthority } from './schema.ts'

/** Every authority with how many active units it has, by name. */
export async function listAuthorities(read: Read) {
  return read
    .selectFrom('authority as a')
    .select(['a.id', 'a.slug', 'a.name', 'a.name_en as nameEn', 'a.kind'])
    .select((e) =>
      e
        .selectFrom('unit as u')
        .select(({ fn }) => fn.countAll<number>().as('units'))
        .whereRef('u.authority_id', '=', 'a.id')
        .where('u.active', '=', true)
        .as('units'),
    )
    .orderBy('a.name')
    .orderBy('a.id')
    .execute()
}

export async function findAuthority(read: Read, slug: string) {
  return read.selectFrom('authority').select(['id', 'slug']).where('slug', '=', slug).executeTakeFirst()
}

export async function insertAuthority(
  tx: Tx,
  { id, slug, name, nameEn, kind }: NewAuthority & { readonly id: AuthorityId; readonly slug: string },
): Promise<void> {
  await tx
    .insertInto('authority')
    .values({ id, slug, name, name_en: nameEn || name, kind })
    .execute()
}
