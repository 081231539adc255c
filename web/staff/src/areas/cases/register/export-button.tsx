import { DownloadIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { now } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Button } from '../../../../../ui/library.ts'
import { isFirstStep, stepDay } from '../editing/first-step.ts'
import type { CaseRow } from '../shapes.ts'
import { saveFile, toCsv } from './csv.ts'
import type { CaseFilters } from './filters.ts'
import { fetchAllCases } from './queries.ts'

const fields = [
  'number',
  'title',
  'company',
  'status',
  'outcome',
  'accountable',
  'unit',
  'parts',
  'answered',
  'promised',
  'received',
  'place',
  'nextStep',
  'nextStepOn',
  'nextStepBy',
] as const

/** The whole list of the filter as a file for a spreadsheet, and how many rows it holds. */
export function ExportButton({ filters }: { filters: CaseFilters }) {
  const t = useTexts('cases')
  const signals = useTexts('watchdog')
  const ui = useTexts('ui')
  const nameOf = useNameOf()
  const [isFetching, setFetching] = useState(false)

  function cells(row: CaseRow): string[] {
    const values: Record<(typeof fields)[number], string> = {
      number: row.number,
      title: row.title,
      company: row.company?.name ?? '',
      status: t(`status.${row.status}`),
      outcome: row.outcome ? t(`outcome.${row.outcome}`) : '',
      accountable: row.accountable?.name ?? '',
      unit: row.accountableUnit ? nameOf(row.accountableUnit) : '',
      parts: String(row.parts.total),
      answered: String(row.parts.answered),
      promised: row.promisedOn ?? '',
      received: swedishDay(row.receivedAt),
      place: row.place,
      nextStep: row.nextStep || (isFirstStep(row) ? signals('step.first') : ''),
      nextStepOn: stepDay(row) ?? '',
      nextStepBy: row.nextStepBy?.name ?? '',
    }
    return fields.map((field) => values[field])
  }

  async function run(): Promise<void> {
    setFetching(true)
    try {
      const { rows, isCut } = await fetchAllCases(filters)
      const head = fields.map((field) => t(`csv.${field}`))
      saveFile(`${t('csv.file')}-${swedishDay(now())}.csv`, toCsv([head, ...rows.map(cells)]))
      showToast({ tone: 'good', message: t(isCut ? 'csv.cut' : 'csv.done', { count: rows.length }) })
    } catch (error) {
      const detail = isApiError(error) ? error.problem?.detail : undefined
      showToast({ tone: 'danger', message: detail ?? ui('error.silent') })
    } finally {
      setFetching(false)
    }
  }

  return (
    <Button variant="tertiary" data-color="neutral" loading={isFetching} onClick={() => void run()}>
      <DownloadIcon aria-hidden />
      {t('csv')}
    </Button>
  )
}
