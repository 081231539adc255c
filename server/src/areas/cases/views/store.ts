import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { SharedWith } from './rules.ts'
import type { NewView, ViewFilters } from './schema.ts'

/** Every view that the caller may open: their own in the order they have given them, then others' by name. */
export async function listViews(read: Read, me: MemberId) {
  return read
    .selectFrom('saved_view as v')
    .innerJoin('member as m', 'm.id', 'v.owner_id')
    .leftJoin('unit as u', 'u.id', 'v.shared_unit_id')
    .leftJoin('default_view as d', (join) => join.onRef('d.view_id', '=', 'v.id').on('d.member_id', '=', me))
    .select(['v.id', 'v.name', 'v.filters', 'v.columns', 'v.owner_id as ownerId', 'v.version'])
    .select(['v.shared_with as sharedWith', 'v.shared_unit_id as unitId', 'm.name as ownerName'])
    .select(sql<boolean>`not m.active`.as('hasOwnerLeft'))
    .select(['u.name as unitName', 'u.name_en as unitNameEn', 'd.view_id as defaultId'])
    .where('v.deleted_at', 'is', null)
    .orderBy(sql`v.owner_id <> ${me}::uuid`)
    .orderBy(sql`case when v.owner_id = ${me}::uuid then v.position end`)
    .orderBy('v.name')
    .orderBy('v.id')
    .execute()
}
export type ViewRow = Awaited<ReturnType<typeof listViews>>[number]

/** One's own views are changed one change after the other, so that neither their number nor their order slips. */
export async function lockViewsOf(tx: Tx, owner: MemberId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`views of ${owner}`}, 0))`.execute(tx)
}

/** Also one that has been taken away, which its owner alone can still see. */
export async function findView(read: Read, id: string) {
  return read
    .selectFrom('saved_view as v')
    .innerJoin('member as m', 'm.id', 'v.owner_id')
    .select(['v.id', 'v.owner_id as ownerId', 'v.version', 'v.deleted_at as deletedAt'])
    .select(['v.shared_unit_id as unitId', sql<boolean>`not m.active`.as('hasOwnerLeft')])
    .where('v.id', '=', id)
    .executeTakeFirst()
}

/** A view in the version in which it was read. */
export type SeenView = { readonly id: string; readonly version: number | undefined }

/** The view gets another owner, as long as it is as it was seen. @returns the new version, or nothing when it is not */
export async function inheritView(
  tx: Tx,
  { id, version }: SeenView,
  heir: {
    readonly ownerId: MemberId
    readonly formerId: MemberId
    readonly position: number
    readonly now: Date
    readonly deletedAt: Date | null
  },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('saved_view')
    .set((e) => ({
      owner_id: heir.ownerId,
      position: heir.position,
      changed_at: heir.now,
      deleted_at: heir.deletedAt,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('owner_id', '=', heir.formerId)
    .where('version', '=', version ?? 0)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** The ids of the owner's views, in their order. */
export async function listOwnIds(read: Read, owner: MemberId): Promise<string[]> {
  const rows = await read
    .selectFrom('saved_view')
    .select('id')
    .where('owner_id', '=', owner)
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

const sharing = (sharedWith: SharedWith) => ({
  shared_with: sharedWith.kind,
  shared_unit_id: sharedWith.kind === 'unit' ? sharedWith.unitId : null,
})

export async function insertView(
  tx: Tx,
  view: NewView & {
    readonly id: string
    readonly ownerId: MemberId
    readonly position: number
    readonly now: Date
  },
): Promise<void> {
  await tx
    .insertInto('saved_view')
    .values({
      id: view.id,
      owner_id: view.ownerId,
      name: view.name,
      filters: JSON.stringify(view.filters),
      columns: view.columns,
      ...sharing(view.sharedWith),
      position: view.position,
      created_at: view.now,
      changed_at: view.now,
    })
    .execute()
}

export type ViewChange = {
  readonly name?: string | undefined
  readonly filters?: ViewFilters | undefined
  readonly columns?: string[] | undefined
  readonly sharedWith?: SharedWith | undefined
  readonly deletedAt?: Date | null
}

/** Changes what is named, and gives the new version. */
export async function updateView(tx: Tx, id: string, now: Date, change: ViewChange): Promise<number> {
  const row = await tx
    .updateTable('saved_view')
    .set((e) => ({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.filters === undefined ? {} : { filters: JSON.stringify(change.filters) }),
      ...(change.columns === undefined ? {} : { columns: change.columns }),
      ...(change.sharedWith === undefined ? {} : sharing(change.sharedWith)),
      ...(change.deletedAt === undefined ? {} : { deleted_at: change.deletedAt }),
      changed_at: now,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** Gives each its place in the order they come. */
export async function placeViews(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update saved_view v set position = o.place from unnest(${[...ids]}::uuid[]) with ordinality as o(id, place)
    where v.id = o.id and v.position <> o.place`.execute(tx)
}

/** Removes for good what the owner took away before that time. */
export async function dropDeletedViews(tx: Tx, owner: MemberId, before: Date): Promise<void> {
  await tx.deleteFrom('saved_view').where('owner_id', '=', owner).where('deleted_at', '<', before).execute()
}

/** The view that the member's list opens with, or none. */
export async function setDefaultView(tx: Tx, memberId: MemberId, viewId: string | null): Promise<void> {
  if (viewId === null) {
    await tx.deleteFrom('default_view').where('member_id', '=', memberId).execute()
    return
  }
  await tx
    .insertInto('default_view')
    .values({ member_id: memberId, view_id: viewId })
    .onConflict((row) => row.column('member_id').doUpdateSet({ view_id: viewId }))
    .execute()
}
