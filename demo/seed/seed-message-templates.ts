import { writeTemplate } from '../../server/src/areas/cases/message-templates/write-template.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { messageTemplates } from '../content/message-templates.ts'
import { need, type Town } from './town.ts'

/** The templates for messages and notes, of the municipality and of units, written by those who use them. */
export async function seedMessageTemplates(tx: Tx, now: Date, town: Town): Promise<void> {
  for (const { unit, by, bodyEn = '', ...template } of messageTemplates) {
    const unitId = unit === null ? null : need(town.units, unit)
    await writeTemplate(tx, need(town.people, by), now, { ...template, unitId, bodyEn })
  }
}
