import { useState } from 'react'
import { useTexts } from '../../lib/i18n.ts'
import { type CoordinateFault, readCoordinates } from '../../lib/map/coordinates.ts'
import type { Position } from '../../lib/map/geometry.ts'
import { FieldFrame } from '../field-frame.tsx'
import { Button, Input } from '../library.ts'

/** A point by its coordinates. Enter adds it, and doesn't send the form around it. */
export function CoordinateField({ onAdd }: { onAdd: (at: Position) => void }) {
  const t = useTexts('maps')
  const [text, setText] = useState('')
  const [fault, setFault] = useState<CoordinateFault | null>(null)

  function add(): void {
    const read = readCoordinates(text)
    if ('fault' in read) return setFault(read.fault)
    onAdd(read.position)
    setText('')
    setFault(null)
  }

  return (
    <FieldFrame
      label={t('coordinates.label')}
      hint={t('coordinates.hint')}
      optional
      error={fault ? t(`coordinates.fault.${fault}`) : undefined}
    >
      {(ids) => (
        <span className="f-drawing__coordinates">
          <Input
            {...ids}
            autoComplete="off"
            maxLength={80}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
          />
          <Button variant="secondary" onClick={add}>
            {t('coordinates.add')}
          </Button>
        </span>
      )}
    </FieldFrame>
  )
}
