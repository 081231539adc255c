import type { z } from 'zod'
import { words } from '../../../platform/i18n/words.ts'
import type { Column } from './columns.ts'
import type { Planned } from './import-projects.ts'
import type { Act, Change } from './plan.ts'
import type { ImportPreview } from './schema.ts'
import { columnWord, type Language, valueWord } from './vocabulary.ts'

const MOST_SHOWN = 500
const MOST_TOLD = 200

/** What a file would do, in words. */
export function presentPlan(
  { plan, fingerprint }: Planned,
  language: Language,
): z.input<typeof ImportPreview> {
  const say = words(language)
  const { acts, unchanged, refused, aside, missing } = plan
  return {
    fingerprint,
    mayImport: acts.length > 0 && refused.length === 0,
    added: acts.filter(({ kind }) => kind === 'added').length,
    changed: acts.filter(({ kind }) => kind === 'changed').length,
    unchanged,
    differences: acts.slice(0, MOST_SHOWN).map((act) => presentAct(act, language)),
    refused: refused.slice(0, MOST_TOLD).map(({ row, column, code, params }) => ({
      row,
      column: column && columnWord(column, language),
      code,
      message: say(`projectFile:refused.${code}`, params),
    })),
    refusedCount: refused.length,
    aside: aside
      .slice(0, MOST_TOLD)
      .map(({ row, code, params }) => ({ row, message: say(`projectFile:aside.${code}`, params) })),
    asideCount: aside.length,
    missing: missing.slice(0, MOST_TOLD).map((one) => ({ ...one })),
    missingCount: missing.length,
  }
}

function presentAct({ kind, row, title, reference, changes }: Act, language: Language) {
  return { kind, row, title, reference, fields: fieldsOf(changes, language) }
}

const DRAWING: readonly Column[] = ['north', 'east', 'geometry']

/** Each column that changes; a drawing is said to be one, as nobody reads its corners. */
function fieldsOf(changes: readonly Change[], language: Language) {
  const say = words(language)
  const fields = changes
    .filter(({ column }) => !DRAWING.includes(column))
    .map(({ column, before, after }) => ({
      column: columnWord(column, language),
      before: valueWord(column, before, language),
      after: valueWord(column, after, language),
    }))
  const drawings = changes.filter(({ column }) => DRAWING.includes(column))
  if (drawings.length === 0) return fields
  const drawn = (side: 'before' | 'after') => {
    const of = (column: Column) => drawings.find((change) => change.column === column)?.[side] ?? ''
    if (of('geometry')) return say('projectFile:drawing.shape')
    const [north, east] = [of('north'), of('east')]
    const plain = (metres: string) => metres.replace(/\.00$/, '')
    if (north || east)
      return [north && `N ${plain(north)}`, east && `E ${plain(east)}`].filter(Boolean).join(' ')
    return ''
  }
  return [...fields, { column: say('projectFile:drawing'), before: drawn('before'), after: drawn('after') }]
}
