import { sql } from 'kysely'
import { type Locale, type Role, systemActor, type UnitRole } from '../../src/kernel/actor.ts'
import type { Db, Tx } from '../../src/platform/db/db.ts'
import { newId } from '../../src/platform/ids/ids.ts'

/** What factories need of a house: the hand that writes past row level security. */
export type Ground = { readonly owner: Db }

/** Writes as the owner of the tables. */
export function write<T>(house: Ground, work: (tx: Tx) => Promise<T>): Promise<T> {
  return house.owner.change(systemActor('test'), work)
}

/** Letters that no other thing in the test has. */
export const unique = () => newId().slice(-12)

export type BuiltAuthority = { id: string; slug: string; name: string }

export async function buildAuthority(
  house: Ground,
  given: { slug?: string; name?: string; kind?: 'board' | 'joint_authority' | 'municipal_company' } = {},
): Promise<BuiltAuthority> {
  const slug = given.slug ?? `myndighet-${unique()}`
  const row = {
    id: newId(),
    slug,
    name: given.name ?? slug,
    name_en: given.name ?? slug,
    kind: given.kind ?? 'board',
  }
  await write(house, (tx) => tx.insertInto('authority').values(row).execute())
  return { id: row.id, slug, name: row.name }
}

export type BuiltUnit = { id: string; slug: string; name: string; authorityId: string }

export async function buildUnit(
  house: Ground,
  given: {
    slug?: string
    name?: string
    nameEn?: string
    authorityId?: string
    does?: string
    active?: boolean
  } = {},
): Promise<BuiltUnit> {
  const authorityId = given.authorityId ?? (await buildAuthority(house)).id
  const slug = given.slug ?? `enhet-${unique()}`
  const name = given.name ?? slug
  const row = {
    id: newId(),
    slug,
    name,
    name_en: given.nameEn ?? name,
    authority_id: authorityId,
    does: given.does ?? '',
    email: `${slug}@kommun.example`,
    in_lots: true,
    active: given.active ?? true,
  }
  await write(house, (tx) => tx.insertInto('unit').values(row).execute())
  return { id: row.id, slug, name, authorityId }
}

export type BuiltMember = { id: string; name: string; email: string; unitId: string }
type UnitGiven = string | { readonly id: string; readonly role: UnitRole }

/** A member who belongs somewhere: to the units given, else to a new one. A unit given by its id alone has an officer in them. */
export async function buildMember(
  house: Ground,
  given: {
    name?: string
    email?: string
    title?: string
    roles?: readonly Role[]
    units?: readonly UnitGiven[]
    active?: boolean
    locale?: Locale
  } = {},
): Promise<BuiltMember> {
  const units = given.units ?? [(await buildUnit(house)).id]
  const id = newId()
  const email = given.email ?? `m-${unique()}@kommun.example`
  const name = given.name ?? `Medarbetare ${id.slice(-6)}`
  await write(house, async (tx) => {
    const { active = true, locale = 'sv', title = 'Handläggare' } = given
    await tx
      .insertInto('member')
      .values({ id, name, email, title, title_en: title, active, locale })
      .execute()
    for (const unit of units) {
      const { id: unitId, role } = typeof unit === 'string' ? { id: unit, role: 'officer' as const } : unit
      await tx.insertInto('membership').values({ member_id: id, unit_id: unitId, role }).execute()
    }
    for (const role of given.roles ?? [])
      await tx.insertInto('member_role').values({ member_id: id, role }).execute()
  })
  const [first] = units
  return { id, name, email, unitId: typeof first === 'object' ? first.id : (first ?? '') }
}

/** A period on duty; a new pilot when nobody is named, and a year when no time is. */
export async function buildDuty(
  house: Ground,
  given: { memberId?: string; from?: string; to?: string } = {},
): Promise<{ id: string; memberId: string }> {
  const memberId = given.memberId ?? (await buildMember(house, { roles: ['pilot'] })).id
  const id = newId()
  const [from, to] = [given.from ?? '2026-01-01T00:00:00Z', given.to ?? '2027-01-01T00:00:00Z']
  const period = sql<string>`tstzrange(${from}::timestamptz, ${to}::timestamptz)`
  await write(house, (tx) => tx.insertInto('duty').values({ id, member_id: memberId, period }).execute())
  return { id, memberId }
}
