import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { MemberActor, Role } from '../../server/src/kernel/actor.ts'
import { addDays, dayOf, weekday } from '../../server/src/kernel/local-day.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { newId } from '../../server/src/platform/ids/ids.ts'
import type { DemoPerson } from '../people.ts'

export type Town = {
  /** Unit id by slug. */
  readonly units: ReadonlyMap<string, string>
  /** Each person as the one who acts, by subject. */
  readonly people: ReadonlyMap<string, MemberActor>
}

type DemoUnit = {
  slug: string
  name: string
  nameEn: string
  authority: string
  authorityKind: string
  doesSv: string
  doesEn: string
  doesNotSv: string
  doesNotEn: string
  howSv: string
  howEn: string
  commonQuestionsSv: string[]
  email: string
  phone: string
  openingHoursSv?: string
  openingHoursEn?: string
  inLots: boolean
  inLotsSince: string | null
}

const AUTHORITY_KINDS: Readonly<Record<string, string>> = {
  board: 'board',
  'joint authority': 'joint_authority',
  joint_authority: 'joint_authority',
  'municipal company': 'municipal_company',
  municipal_company: 'municipal_company',
}

export async function seedOrganisation(tx: Tx, people: readonly DemoPerson[], issuer: string): Promise<Town> {
  const units = readData<DemoUnit[]>('units.json')
  const authorities = new Map<string, string>()
  for (const { authority, authorityKind } of units) {
    if (authorities.has(authority)) continue
    const id = newId()
    authorities.set(authority, id)
    const slug = slugOf(authority)
    const kind = (AUTHORITY_KINDS[authorityKind] ?? 'board') as 'board'
    await tx
      .insertInto('authority')
      .values({ id, slug, name: authority, name_en: IN_ENGLISH[authority] ?? authority, kind })
      .execute()
  }
  const unitIds = new Map(units.map(({ slug }) => [slug, newId()]))
  await tx
    .insertInto('unit')
    .values(
      units.map((unit) => ({
        id: need(unitIds, unit.slug),
        slug: unit.slug,
        authority_id: need(authorities, unit.authority),
        name: unit.name,
        name_en: unit.nameEn,
        does: unit.doesSv,
        does_en: unit.doesEn,
        does_not: unit.doesNotSv,
        does_not_en: unit.doesNotEn,
        works: unit.howSv,
        works_en: unit.howEn,
        common_questions: unit.commonQuestionsSv,
        email: unit.email,
        phone: unit.phone,
        opening_hours: unit.openingHoursSv ?? '',
        opening_hours_en: unit.openingHoursEn ?? '',
        in_lots: unit.inLots,
        in_lots_since: unit.inLotsSince,
      })),
    )
    .execute()
  const authorityOf = new Map(units.map(({ slug, authority }) => [slug, need(authorities, authority)]))
  const actors = new Map<string, MemberActor>()
  for (const person of people)
    actors.set(person.subject, await seedPerson(tx, person, issuer, unitIds, authorityOf))
  return { units: unitIds, people: actors }
}

async function seedPerson(
  tx: Tx,
  person: DemoPerson,
  issuer: string,
  units: ReadonlyMap<string, string>,
  authorityOf: ReadonlyMap<string, string>,
): Promise<MemberActor> {
  const id = newId()
  await tx
    .insertInto('member')
    .values({
      id,
      issuer,
      subject: person.subject,
      name: person.name,
      email: person.email,
      title: person.title,
      title_en: person.titleEn,
      phone: person.phone,
    })
    .execute()
  const memberships = person.units.map(({ slug, role }) => ({ slug, id: need(units, slug), role }))
  await tx
    .insertInto('membership')
    .values(memberships.map((one) => ({ member_id: id, unit_id: one.id, role: one.role })))
    .execute()
  const roles = person.roles.map((role): Role => (role === 'meetingLeader' ? 'meeting_leader' : role))
  if (roles.length > 0)
    await tx
      .insertInto('member_role')
      .values(roles.map((role) => ({ member_id: id, role })))
      .execute()
  return {
    kind: 'member',
    memberId: id,
    name: person.name,
    locale: 'sv',
    units: memberships.map((one) => ({
      id: one.id,
      authorityId: need(authorityOf, one.slug),
      role: one.role,
    })),
    roles,
    covers: [],
  }
}

/** The authorities' names in English, where they have one. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  Kommunstyrelsen: 'Municipal Executive Board',
  'Kultur- och fritidsnämnden': 'Culture and Leisure Board',
  'Södra Roslagens miljö- och hälsoskyddsnämnd': 'Södra Roslagen Environment and Health Board',
  'Bygg- och miljönämnden': 'Building and Environment Board',
  Utbildningsnämnden: 'Education Board',
  'Teknik- och klimatnämnden': 'Technical and Climate Board',
  Socialnämnden: 'Social Services Board',
  'Kommunalförbundet Storstockholms brandförsvar': 'Greater Stockholm Fire Brigade',
}

/** The pilots take a week each, from Monday to Monday, more than a year back and eight weeks ahead. */
export async function seedDuty(tx: Tx, town: Town, now: Date): Promise<void> {
  const pilots = [...town.people.values()].filter(({ roles }) => roles.includes('pilot'))
  const today = dayOf(now)
  let from = addDays(today, -385)
  from = addDays(from, 1 - weekday(from))
  for (let week = 0; from < addDays(today, 56); week++) {
    const to = addDays(from, 7)
    const pilot = pilots[week % pilots.length]
    if (!pilot) return
    const period = sql<string>`tstzrange(${from}::date::timestamp at time zone 'Europe/Stockholm', ${to}::date::timestamp at time zone 'Europe/Stockholm')`
    await tx.insertInto('duty').values({ id: newId(), member_id: pilot.memberId, period }).execute()
    from = to
  }
}

export function readData<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')) as T
}

export function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key)
  if (found === undefined) throw new Error(`The demonstration names “${key}”, which does not exist.`)
  return found
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
}
