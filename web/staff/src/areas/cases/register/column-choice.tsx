import { LayersPlusIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { readStored, store } from '../../../../../lib/storage.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { DropPanel } from '../../../../../ui/drop-panel.tsx'
import { type ColumnId, columnIds, readColumns, usualColumns, writeColumns } from './column-ids.ts'

const KEY = 'farled.case-columns'

/**
 * The columns that are shown: those in the address, where a view has brought them, else what this browser's user
 * has chosen. A choice is kept in the same place.
 */
export function useShownColumns(
  inAddress: string | undefined,
  onAddress: (columns: string) => void,
): [readonly ColumnId[], (shown: readonly ColumnId[]) => void] {
  const [own, setOwn] = useState(readOwn)
  if (inAddress !== undefined) return [readColumns(inAddress), (next) => onAddress(writeColumns(next))]
  return [
    own,
    (next) => {
      store(KEY, writeColumns(next))
      setOwn(next)
    },
  ]
}

function readOwn(): readonly ColumnId[] {
  const stored = readStored(KEY)
  return stored === null ? usualColumns : readColumns(stored)
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
