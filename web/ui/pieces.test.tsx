import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { chooseLanguage } from '../lib/i18n.ts'
import { faultsOf } from '../testing/axe.ts'
import { show } from '../testing/show.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { DateText } from './date-text.tsx'
import { FactRow } from './fact-row.tsx'
import { OrgNumberText } from './org-number-text.tsx'
import { PageHeader } from './page-header.tsx'
import { RadioField } from './radio-field.tsx'
import { SelectField } from './select-field.tsx'
import { StatusTag } from './status-tag.tsx'
import { Timeline } from './timeline.tsx'
import { WeekText } from './week-text.tsx'

afterEach(() => chooseLanguage('sv'))

const field = { name: 'x', value: '', onChange: () => undefined, error: undefined }
const options = [
  { value: '1', label: 'Ett', group: 'Grupp' },
  { value: '2', label: 'Två' },
]
const everything = (
  <main>
    <PageHeader title="Ett ärende" lead="Om något" />
    <FactRow label="Läget" facts={[{ label: 'Helhetsansvarig', value: 'Anna', note: 'sedan i går' }]} />
    <StatusTag tone="attention">Står still</StatusTag>
    <Timeline
      label="Tidslinje"
      level={2}
      items={[{ id: '1', at: '2026-11-18T12:00:00Z', who: 'Anna', what: 'skrev' }]}
    />
    <RadioField label="Väg in" hint="Hur" choices={options} {...field} />
    <SelectField label="Enhet" options={options} placeholder="Välj" {...field} />
    <ConflictNotice
      differences={[{ label: 'Rubrik', mine: 'Min', theirs: 'Deras' }]}
      onKeepMine={() => undefined}
      onTakeTheirs={() => undefined}
    />
    <DateText value="2026-11-23" weekday />
    <WeekText value="2026-11-23" />
    <OrgNumberText value="5560160680" />
  </main>
)

it('a page made of the pieces has no faults that axe can see, and its title is the document’s', async () => {
  await show(everything)
  expect(await faultsOf()).toEqual([])
  expect(document.title).toBe('Ett ärende – Farled')
})

it('dates, weeks and numbers are written the Swedish way', async () => {
  await show(everything)
  expect(screen.getByText('mån 23 nov. 2026').getAttribute('datetime')).toBe('2026-11-23')
  expect(screen.getByText('v. 48').getAttribute('datetime')).toBe('2026-W48')
  expect(screen.getByText('556016-0680')).toBeTruthy()
})

it('the same page speaks English', async () => {
  await chooseLanguage('en')
  await show(everything)
  expect(screen.getByText('Mon 23 Nov 2026')).toBeTruthy()
  expect(screen.getByText('wk 48')).toBeTruthy()
  expect(screen.getByText('Somebody else changed this first')).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})
