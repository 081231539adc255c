import type { Locale, MemberActor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { fillIn, type PlaceholderValues } from './placeholders.rules.ts'
import { type TemplateKind, textFor } from './rules.ts'
import type { FilledTemplate } from './schema.ts'
import { type CaseValues, findCaseValues, listOffered } from './store.ts'
import { presentUnit } from './view.ts'

/**
 * The templates of one kind that a member may use in a case, as they read in it: the municipality's and those of the
 * member's own units, and of the units in which the member stands in. Notes are in Swedish, messages in the language
 * that the company is written to in. @throws Problem `case.notFound`
 */
export async function fillTemplates(
  read: Read,
  member: MemberActor,
  caseId: CaseId,
  kind: TemplateKind,
): Promise<FilledTemplate[]> {
  const found = await findCaseValues(read, caseId)
  const units = [...member.units.map(({ id }) => id), ...member.covers.map(({ unitId }) => unitId)]
  const rows = await listOffered(read, kind, units)
  return rows.map((row) => {
    const wanted = kind === 'message' && found.locale === 'en' ? 'en' : 'sv'
    const { text, locale } = textFor({ body: row.body, bodyEn: row.body_en }, wanted)
    return {
      id: row.id,
      title: row.title,
      unit: presentUnit(row),
      locale,
      ...withArray(fillIn(text, valuesOf(found, member, locale))),
    }
  })
}

const withArray = ({ text, missing }: ReturnType<typeof fillIn>) => ({ text, missing: [...missing] })

function valuesOf(found: CaseValues, member: MemberActor, locale: Locale): PlaceholderValues {
  const day = (on: LocalDay | null) => (on === null ? null : dayInWords(on, locale))
  return {
    company: found.company || null,
    contact: found.contact || null,
    caseNumber: found.number,
    caseTitle: found.title || null,
    accountable: found.accountable,
    unit: locale === 'en' ? found.unitEn : found.unit,
    writer: member.name,
    promisedDay: day(found.promisedOn),
    answerDay: day(found.answerOn),
  }
}
