import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { contentOf } from '../../../../../lib/file-content.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../../lib/session.ts'
import { FileField } from '../../../../../ui/file-field.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { unitsQuery } from '../queries.ts'
import { ImportSteps } from './import-steps.tsx'

type Chosen = { readonly name: string; readonly content: string }

const columns = [
  'externalId',
  'title',
  'purpose',
  'unit',
  'contact',
  'phase',
  'earliest',
  'plannedStart',
  'plannedEnd',
  'latest',
  'startIsCertain',
  'endIsCertain',
  'placeKind',
  'place',
  'accuracy',
  'north',
  'east',
  'latitude',
  'longitude',
  'geometry',
  'areas',
  'visibility',
  'impact',
  'budgetFrame',
  'source',
  'reference',
] as const

/** A file of projects: whose they are and what the plan is called, what it would do, then that. */
export function FileImport() {
  const t = useTexts('projectFile')
  const session = useSession()
  const units = useUnits()
  const [unitId, chooseUnit] = useState(session.units[0]?.id ?? '')
  const [source, nameSource] = useState('')
  const [file, choose] = useState<Chosen | null>(null)

  async function take(picked: File | null): Promise<void> {
    choose(picked ? { name: picked.name, content: await contentOf(picked) } : null)
  }

  const named = source.trim()
  const request = file && unitId && named ? { ...file, unitId, source: named } : null
  return (
    <section aria-labelledby="import" className="f-project-files__part">
      <Heading level={2} data-size="2xs" id="import">
        {t('import.title')}
      </Heading>
      <p>{t('import.lead')}</p>
      <SelectField
        label={t('import.unit')}
        hint={t('import.unitHint')}
        name="unit"
        value={unitId}
        options={units}
        error={undefined}
        onChange={chooseUnit}
      />
      <TextField
        label={t('import.source')}
        hint={t('import.sourceHint')}
        name="source"
        value={source}
        error={undefined}
        onChange={nameSource}
      />
      <FileField
        label={t('import.file')}
        hint={t('import.fileHint')}
        error={undefined}
        accept=".xlsx,.csv,.txt,.geojson,.json"
        onChoose={(picked) => void take(picked)}
      />
      <details className="f-project-files__columns">
        <summary>{t('columns.title')}</summary>
        <p>{t('columns.lead')}</p>
        <ul>
          {columns.map((column) => (
            <li key={column}>{t(`column.${column}`)}</li>
          ))}
        </ul>
      </details>
      <ImportSteps request={request} onDone={() => choose(null)} />
    </section>
  )
}

/** One's own; pilots and administrators choose among all. */
function useUnits() {
  const nameOf = useNameOf()
  const session = useSession()
  const all = useQuery(unitsQuery).data ?? []
  const others = hasRole(session, 'pilot', 'administrator')
    ? all.filter(({ id, active }) => active && session.units.every((own) => own.id !== id))
    : []
  return [...session.units, ...others].map((unit) => ({ value: unit.id, label: nameOf(unit) }))
}
