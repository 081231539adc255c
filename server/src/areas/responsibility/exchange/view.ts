import type { z } from 'zod'
import type { Locale } from '../../../kernel/actor.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { words } from '../../../platform/i18n/words.ts'
import type { PlannedImport } from './find-plan.ts'
import type { Difference } from './plan.ts'
import type { Preview } from './schema.ts'
import { columnWord, valueWord } from './vocabulary.ts'

const MOST_TOLD = 200

/** What an import would do, in the reader's words. */
export function presentPlan(
  { plan, fingerprint }: PlannedImport,
  from: LocalDay,
  locale: Locale,
): z.input<typeof Preview> {
  const say = words(locale)
  return {
    fingerprint,
    from,
    mayImport: plan.differences.length > 0 && plan.refused.length === 0 && plan.unknownUnits.length === 0,
    unchanged: plan.unchanged,
    differences: plan.differences.map((one) => ({
      ...one,
      fields: one.fields.map((f) => presentField(f, locale)),
    })),
    refused: plan.refused.slice(0, MOST_TOLD).map(({ table, row, column, code, params }) => ({
      table,
      row,
      column: column ? columnWord(column, locale) : null,
      code,
      message: say(`mapFile:refused.${code}`, {
        ...params,
        column: column ? columnWord(column, locale) : '',
      }),
    })),
    refusedCount: plan.refused.length,
    aside: plan.aside
      .slice(0, MOST_TOLD)
      .map(({ table, row, code, params }) => ({ table, row, message: say(`mapFile:aside.${code}`, params) })),
    asideCount: plan.aside.length,
    unknownUnits: [...plan.unknownUnits],
  }
}

function presentField({ column, before, after }: Difference['fields'][number], locale: Locale) {
  const said = (value: string | null) => (value === null ? null : valueWord(column, value, locale))
  return { column: columnWord(column, locale), before: said(before), after: said(after) }
}
