import { LayersPlusIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { readStored, store } from '../../../../../lib/storage.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { DropPanel } from '../../../../../ui/drop-panel.tsx'
import { type ColumnId, columnIds, usualColumns } from './columns.tsx'

const KEY = 'farled.case-columns'

/** The columns that this browser's user wants to see, from one visit to the next. */
export function useShownColumns(): [readonly ColumnId[], (shown: readonly ColumnId[]) => void] {
  const [shown, setShown] = useState(readShown)
  return [
    shown,
    (next) => {
      store(KEY, next.join(' '))
      setShown(next)
    },
  ]
}

function readShown(): readonly ColumnId[] {
  const stored = readStored(KEY)
  if (stored === null) return usualColumns
  const names = stored.split(' ')
  return columnIds.filter((id) => names.includes(id))
}

type Props = { shown: readonly ColumnId[]; onChange: (shown: readonly ColumnId[]) => void }

export function ColumnChoice({ shown, onChange }: Props) {
  const t = useTexts('cases')
  const choices = columnIds.filter((id) => id !== 'case')
  return (
    <DropPanel
      button={
        <>
          <LayersPlusIcon aria-hidden />
          {t('columns')}
        </>
      }
    >
      <fieldset className="f-cases__columns">
        <legend>{t('columns.choose')}</legend>
        {choices.map((id) => (
          <Checkbox
            key={id}
            label={t(`column.${id}`)}
            checked={shown.includes(id)}
            onChange={(on) => onChange(on ? [...shown, id] : shown.filter((each) => each !== id))}
          />
        ))}
      </fieldset>
    </DropPanel>
  )
}
