import { systemActor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { lockCase } from '../case-store.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { listParts } from '../parts/store.ts'
import { recordCase } from '../record-case.ts'
import { listWaits } from '../waiting/store.ts'
import { isNewsDue, nextWordOn, unitsNow } from './rules.ts'
import { findQuiet, type QuietCase } from './store.ts'

const watch = systemActor('news')

/**
 * Tells the company how it goes when it has heard nothing for a while: who has the case, what is happening and when
 * they will hear next. Nothing when something has been said meanwhile. It is not the first contact: nobody has written.
 */
export async function tellNews(tx: Tx, kit: Kit, now: Date, caseId: CaseId): Promise<boolean> {
  await lockCase(tx, caseId)
  const quiet = await findQuiet(tx, caseId)
  const today = dayOf(now)
  if (!quiet || !isNewsDue(quiet, today)) return false
  const on = nextWordOn(quiet.promisedOn, today)
  const body = await whatIsHappening(tx, caseId, quiet, today)
  const key = `noNews:${caseId}:${today}`
  if (!(await tellCompany(tx, kit, now, caseId, { kind: 'noNews', key, body, on }))) return false
  await recordCase(tx, watch, now, 'case.newsSent', caseId, { on })
  return true
}

/** Who is waited for, how far the units have come, and that a promised date has not been kept, when it has not. */
async function whatIsHappening(
  tx: Tx,
  caseId: CaseId,
  { locale, promisedOn }: QuietCase,
  today: string,
): Promise<string> {
  const t = words(locale)
  const nameOf = (unit: { name: string | null; nameEn: string | null }) =>
    (locale === 'en' ? unit.nameEn : unit.name) ?? ''
  const waits = (await listWaits(tx, caseId)).filter((one) => one.endedAt === null && one.partId === null)
  const parts = (await listParts(tx, caseId)).map((part) => ({
    unit: nameOf({ name: part.unitName, nameEn: part.unitNameEn }),
    status: part.status,
  }))
  const units = unitsNow(parts)
  const line = (stage: 'asked' | 'working' | 'done') =>
    units[stage].length > 0 ? [t(`mail:noNews.${stage}`, { units: units[stage].join(', ') })] : []
  const waiting = waits.map((wait) =>
    t('mail:noNews.waits', {
      who: wait.authority || nameOf({ name: wait.unitName, nameEn: wait.unitNameEn }),
      day: dayInWords(wait.wakesOn, locale),
    }),
  )
  const said = [...waiting, ...line('working'), ...line('asked'), ...line('done')]
  return [
    ...(said.length > 0 ? said : [t('mail:noNews.whole')]),
    ...(promisedOn && promisedOn <= today
      ? [t('mail:noNews.late', { day: dayInWords(promisedOn, locale) })]
      : []),
  ].join('\n')
}
