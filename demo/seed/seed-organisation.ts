import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { addDays, dayOf, type LocalDay, weekday } from '../../server/src/kernel/local-day.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { newId } from '../../server/src/platform/ids/ids.ts'
import type { DemoPerson } from '../people.ts'
import { need, roleOf, type Town } from './town.ts'

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

/** Authorities, units and people as they have been for a long time. Gives the units' ids by slug. */
export async function seedOrganisation(
  tx: Tx,
  people: readonly DemoPerson[],
  issuer: string,
): Promise<ReadonlyMap<string, string>> {
  const units = readData<DemoUnit[]>('units.json')
  const authorities = new Map(
    units.map(({ authority, authorityKind }) => [authority, { id: newId(), kind: kindOf(authorityKind) }]),
  )
  await tx
    .insertInto('authority')
    .values(
      [...authorities].map(([name, { id, kind }]) => ({
        id,
        slug: slugOf(name),
        name,
        name_en: IN_ENGLISH[name] ?? name,
        kind,
      })),
    )
    .execute()
  const unitIds = new Map(units.map(({ slug }) => [slug, newId()]))
  await tx
    .insertInto('unit')
    .values(
      units.map((unit) => ({
        id: need(unitIds, unit.slug),
        slug: unit.slug,
        authority_id: need(authorities, unit.authority).id,
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
  await seedPeople(tx, people, issuer, unitIds)
  return unitIds
}

async function seedPeople(
  tx: Tx,
  people: readonly DemoPerson[],
  issuer: string,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const members = people.map((person) => ({ id: newId(), person }))
  await tx
    .insertInto('member')
    .values(
      members.map(({ id, person }) => ({
        id,
        issuer,
        subject: person.subject,
        name: person.name,
        email: person.email,
        title: person.title,
        title_en: person.titleEn,
        phone: person.phone,
      })),
    )
    .execute()
  await tx
    .insertInto('membership')
    .values(
      members.flatMap(({ id, person }) =>
        person.units.map(({ slug, role }) => ({ member_id: id, unit_id: need(units, slug), role })),
      ),
    )
    .execute()
  await tx
    .insertInto('member_role')
    .values(
      members.flatMap(({ id, person }) =>
        person.roles.map((role) => ({ member_id: id, role: roleOf(role) })),
      ),
    )
    .execute()
}

const kindOf = (kind: string) => (AUTHORITY_KINDS[kind] ?? 'board') as 'board'

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
  const weeks: { id: string; member_id: string; period: ReturnType<typeof periodOf> }[] = []
  let from = addDays(today, -385)
  from = addDays(from, 1 - weekday(from))
  for (; from < addDays(today, 56); from = addDays(from, 7)) {
    const pilot = pilots[weeks.length % pilots.length]
    if (pilot)
      weeks.push({ id: newId(), member_id: pilot.memberId, period: periodOf(from, addDays(from, 7)) })
  }
  await tx.insertInto('duty').values(weeks).execute()
}

const periodOf = (from: LocalDay, to: LocalDay) =>
  sql<string>`tstzrange(${from}::date::timestamp at time zone 'Europe/Stockholm', ${to}::date::timestamp at time zone 'Europe/Stockholm')`

function readData<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')) as T
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
}
