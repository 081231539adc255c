import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { ValidationMessage } from '../../../../../ui/library.ts'
import { areasQuery } from '../lookups.ts'
import type { Area, AreaHit } from '../shapes.ts'
import { areaHitsQuery } from './queries.ts'
import { usePause } from './use-pause.ts'
import './intake.css'

type Props = {
  /** What the areas are guessed from. */
  text: string
  chosen: readonly string[]
  onChange: (areaIds: readonly string[]) => void
  error?: string | undefined
}

const SHORTEST = 8
const PAUSE_MS = 600

type Row = { id: string; title: string; unit: string | null; words: readonly string[] }

/** The areas that the question concerns: guessed from the text, changed freely. */
export function AreaPicker({ text, chosen, onChange, error }: Props) {
  const t = useTexts('cases')
  const id = useId()
  const language = useLanguage()
  const nameOf = useNameOf()
  const areas = useQuery(areasQuery).data ?? []
  const { hits, several } = useAreaHits(text)
  useSeveral(hits, chosen, onChange)
  const titleOf = (named: { title: string; titleEn: string }) =>
    language === 'en' ? named.titleEn : named.title
  const fromHit = (hit: AreaHit): Row => ({
    id: hit.areaId,
    title: titleOf(hit),
    unit: hit.accountableUnit ? nameOf(hit.accountableUnit) : null,
    words: hit.words,
  })
  const fromArea = (area: Area): Row => ({
    id: area.id,
    title: titleOf(area),
    unit: area.accountableUnit ? nameOf(area.accountableUnit) : null,
    words: [],
  })
  const others = areas.filter(
    (area) => chosen.includes(area.id) && !hits.some(({ areaId }) => areaId === area.id),
  )
  const rows = [...hits.map(fromHit), ...others.map(fromArea)]
  const rest = areas.filter((area) => area.active && !rows.some((row) => row.id === area.id))

  return (
    <fieldset className="f-areas" aria-describedby={`${id}-hint`}>
      <legend className="ds-label">{t('new.areas')}</legend>
      <p id={`${id}-hint`} className="f-field__hint">
        {t(rows.length === 0 ? 'new.areas.empty' : several ? 'new.areas.several' : 'new.areas.hint')}
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Checkbox
              label={
                <>
                  <span className="f-areas__title">{row.title}</span>{' '}
                  <span className="f-areas__unit">{row.unit ?? t('new.areas.nobody')}</span>
                  {row.words.length > 0 ? (
                    <span className="f-areas__why">
                      {t('new.areas.because', { words: row.words.join(', ') })}
                    </span>
                  ) : null}
                </>
              }
              checked={chosen.includes(row.id)}
              onChange={(on) => onChange(on ? [...chosen, row.id] : chosen.filter((each) => each !== row.id))}
            />
          </li>
        ))}
      </ul>
      <select
        className="ds-input f-areas__other"
        aria-label={t('new.areas.other')}
        value=""
        onChange={({ target }) => target.value && onChange([...chosen, target.value])}
      >
        <option value="">{t('new.areas.other')}</option>
        {rest.map((area) => (
          <option key={area.id} value={area.id}>
            {titleOf(area)}
          </option>
        ))}
      </select>
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </fieldset>
  )
}

/** What the text seems to be about, once one has stopped typing for a moment. */
function useAreaHits(text: string): { hits: readonly AreaHit[]; several: boolean } {
  const question = usePause(text.trim(), PAUSE_MS)
  const found = useQuery({
    ...areaHitsQuery(question),
    enabled: question.length >= SHORTEST,
    placeholderData: keepPreviousData,
  })
  const isAsked = question.length >= SHORTEST && found.data !== undefined
  return isAsked ? found.data : NOTHING
}

const NOTHING = { hits: [], several: false }

/**
 * A question about several areas has them ticked from the start. What somebody has ticked or unticked themselves is
 * left alone: only a choice that was made here is made anew when the text changes.
 */
function useSeveral(
  hits: readonly AreaHit[],
  chosen: readonly string[],
  onChange: (areaIds: readonly string[]) => void,
): void {
  const ticked = useRef<string>('')
  const wanted = hits.filter(({ isOneOfSeveral }) => isOneOfSeveral).map(({ areaId }) => areaId)
  const key = wanted.join(' ')
  useEffect(() => {
    if (key === ticked.current || chosen.join(' ') !== ticked.current) return
    ticked.current = key
    onChange(wanted)
  }, [key, chosen, onChange, wanted])
}
