import type { Locale } from '../../../kernel/actor.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { listUnits, type UnitRow } from '../../organisation/index.ts'
import { unitName } from './names.ts'

export type Contact = { readonly name: string; readonly phone: string | null; readonly email: string | null }

/** Who takes any question: the contact centre, else the unit that pilots business matters. */
const FIRST_ASKED = ['kontaktcenter', 'naringsliv']

export async function findContacts(kit: Kit, locale: Locale): Promise<Contact[]> {
  const units = await kit.db.read({ kind: 'public', locale }, listUnits)
  return contactsAmong(units, locale)
}

export function contactsAmong(units: readonly UnitRow[], locale: Locale): Contact[] {
  return FIRST_ASKED.flatMap((slug) => units.filter((unit) => unit.slug === slug && unit.active))
    .filter((unit) => unit.phone || unit.email)
    .map((unit) => ({ name: unitName(unit, locale), phone: unit.phone, email: unit.email }))
}
