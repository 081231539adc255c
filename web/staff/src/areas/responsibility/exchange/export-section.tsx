import { useState } from 'react'
import { now } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { fileAddress } from './queries.ts'

const TABLES = ['areas', 'responsibilities', 'units', 'boundaryNotes'] as const

/** Fetches the map as it is, as it was on a day, or with all its periods. */
export function ExportSection() {
  const t = useTexts('mapFile')
  const [today] = useState(() => swedishDay(now()))
  const [when, choose] = useState('today')
  const [day, setDay] = useState(today)
  const on = when === 'all' ? 'all' : when === 'day' && day ? day : today
  return (
    <section aria-labelledby="export" className="f-exchange__part">
      <Heading level={2} data-size="2xs" id="export">
        {t('export.title')}
      </Heading>
      <p>{t('export.lead')}</p>
      <RadioField
        label={t('export.when')}
        name="when"
        value={when}
        error={undefined}
        onChange={choose}
        choices={(['today', 'day', 'all'] as const).map((value) => ({ value, label: t(`export.${value}`) }))}
      />
      {when === 'day' ? (
        <TextField
          label={t('export.on')}
          type="date"
          name="on"
          length="short"
          value={day}
          error={undefined}
          onChange={setDay}
        />
      ) : null}
      <ul className="f-exchange__files">
        <li>
          <a href={fileAddress(on, 'map.xlsx')} download className="ds-link">
            {t('export.excel')}
          </a>
        </li>
        {TABLES.map((table) => (
          <li key={table}>
            <a href={fileAddress(on, `${table}.csv`)} download className="ds-link">
              {t('export.csv', { table: t(`table.${table}`).toLowerCase() })}
            </a>
          </li>
        ))}
        <li>
          <a href={fileAddress(on, 'map.json')} download className="ds-link">
            {t('export.json')}
          </a>
        </li>
      </ul>
    </section>
  )
}
