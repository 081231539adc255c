import { useState } from 'react'
import { now } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { contentOf } from '../../../../../lib/file-content.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { FileField } from '../../../../../ui/file-field.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import { ImportSteps } from './import-steps.tsx'
import { NONE } from './none.ts'
import type { ImportRequest } from './queries.ts'
import { UnitChoices } from './unit-choices.tsx'
import './exchange.css'

type Source = ImportRequest['source']

/** A file of the person's own into the map: what it would change first, then that. */
export function FileImport() {
  const t = useTexts('mapFile')
  const [source, setSource] = useState<Source | null>(null)
  const [from, setFrom] = useState(() => swedishDay(now()))
  const [choices, choose] = useState<Readonly<Record<string, string>>>({})

  async function take(file: File | null): Promise<void> {
    choose({})
    setSource(file ? { kind: 'file', name: file.name, content: await contentOf(file) } : null)
  }

  const units = Object.entries(choices).map(([key, unit]) => ({ key, unit: unit === NONE ? null : unit }))
  return (
    <section aria-labelledby="import" className="f-exchange__part">
      <Heading level={2} data-size="2xs" id="import">
        {t('import.title')}
      </Heading>
      <p>{t('import.lead')}</p>
      <FileField
        label={t('import.file')}
        hint={t('import.fileHint')}
        error={undefined}
        accept=".xlsx,.csv,.json"
        onChoose={(file) => void take(file)}
      />
      <TextField
        label={t('import.from')}
        hint={t('import.fromHint')}
        type="date"
        name="from"
        length="short"
        value={from}
        error={undefined}
        onChange={setFrom}
      />
      <ImportSteps request={source ? { source, from, units } : null} onDone={() => setSource(null)}>
        {(preview) =>
          preview.unknownUnits.length > 0 ? (
            <UnitChoices
              units={preview.unknownUnits.map(({ key, name, rows }) => ({
                key,
                name,
                hint: t('units.rows', { count: rows }),
              }))}
              title={t('units.title')}
              lead={t('units.lead')}
              choices={choices}
              onChoose={(key, unit) => choose({ ...choices, [key]: unit })}
            />
          ) : null
        }
      </ImportSteps>
    </section>
  )
}
