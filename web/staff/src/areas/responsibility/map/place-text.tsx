import { useQuery } from '@tanstack/react-query'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { everyNoteQuery } from '../boundary/queries.ts'
import type { Unit } from '../queries.ts'
import { RoleMark } from '../role-mark.tsx'
import type { Place } from './grid-places.ts'
import type { MatrixLine } from './matrix.ts'
import { PlaceHistory } from './place-history.tsx'

type Props = { place: Place | null; lines: readonly MatrixLine[]; units: readonly Unit[] }

/**
 * What the square means that is pointed at, in a sentence, and how it came to be. Those who hear the page get the
 * sentence from the square itself.
 */
export function PlaceText({ place, lines, units }: Props) {
  return (
    <div className="f-matrix__text">
      <p aria-hidden>
        <Sentence place={place} lines={lines} units={units} />
      </p>
      <output>
        <Past place={place} lines={lines} units={units} />
      </output>
    </div>
  )
}

function Past({ place, lines, units }: Props) {
  const line = place && lines[place.row - 1]
  const unit = place && units[place.column - 1]
  return line && unit ? <PlaceHistory code={line.area.code} unit={unit.id} /> : null
}

function Sentence({ place, lines, units }: Props) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  const isEnglish = useLanguage() === 'en'
  if (!place) return t('map.how')
  const line = lines[place.row - 1]
  const unit = units[place.column - 1]
  const area = line && (isEnglish ? line.area.titleEn : line.area.title)
  if (!line && unit) {
    const held = lines.map(({ cells }) => cells[place.column - 1]?.role)
    const count = (role: string) => held.filter((each) => each === role).length
    return t('explain.unit', {
      unit: nameOf(unit),
      accountable: count('accountable'),
      consulted: count('consulted'),
    })
  }
  if (!line || !area) return t('map.how')
  const held = unit ? line.cells[place.column - 1] : line.cells.find((cell) => cell?.role === 'accountable')
  const who = unit ?? held?.unit
  if (!who) return t('explain.gap', { area })
  return (
    <>
      {held ? <RoleMark of={held.role} /> : null}
      <span>
        {t(`explain.${held?.role ?? 'none'}`, { unit: nameOf(who), area })}
        {held?.from ? (
          <>
            {' '}
            {t('since')} <DateText value={held.from} />
          </>
        ) : null}
        <Seams area={line.area.id} unit={who.id} />
      </span>
    </>
  )
}

/** Towards whom the unit has a boundary note in the area. */
function Seams({ area, unit }: { area: string; unit: string }) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  const notes = useQuery(everyNoteQuery).data ?? []
  const others = notes
    .filter((note) => note.area.id === area && (note.unit.id === unit || note.otherUnit.id === unit))
    .map((note) => nameOf(note.unit.id === unit ? note.otherUnit : note.unit))
  return others.length > 0 ? <>. {t('explain.seams', { units: [...new Set(others)].join(', ') })}</> : null
}
