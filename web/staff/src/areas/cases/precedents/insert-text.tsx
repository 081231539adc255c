import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { Button } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import type { Part } from '../shapes.ts'
import { FillNote } from './fill-note.tsx'
import { answerTextsQuery } from './queries.ts'
import type { Filling } from './use-filling.ts'
import './precedents.css'

/** The texts that units have written for the area of the part, one’s own first; nothing where there are none. */
export function InsertText({ area, filling }: { area: Part['area']; filling: Filling }) {
  const t = useTexts('precedents')
  const nameOf = useNameOf()
  const isEnglish = useLanguage() === 'en'
  const { units } = useSession()
  const name = useId()
  const [chosen, setChosen] = useState('')
  const texts = useQuery(answerTextsQuery(area?.code ?? '')).data ?? []
  if (!area || texts.length === 0) return null
  const isOwn = (unitId: string) => units.some(({ id }) => id === unitId)
  const ordered = texts.toSorted((a, b) => Number(isOwn(b.unit.id)) - Number(isOwn(a.unit.id)))
  const options = ordered.map(({ id, title, unit }) => ({
    value: id,
    label: title,
    group: isOwn(unit.id) ? t('insert.own') : nameOf(unit),
  }))
  const last = texts.find(({ id }) => id === filling.filled?.from)
  const insert = () => {
    const text = texts.find(({ id }) => id === chosen)
    if (text) filling.insert(text.id, text)
  }
  return (
    <div className="f-insert">
      <div className="f-insert__row">
        <SelectField
          label={t('insert.label')}
          hint={t('insert.hint', { area: isEnglish ? area.titleEn : area.title })}
          optional
          name={name}
          value={chosen}
          error={undefined}
          options={options}
          placeholder={t('insert.choose')}
          onChange={setChosen}
        />
        <Button variant="secondary" disabled={chosen === ''} onClick={insert}>
          {t('insert.do')}
        </Button>
      </div>
      {last ? (
        <FillNote key={last.id} filling={filling} said={t('filled.text', { name: last.title })} />
      ) : null}
    </div>
  )
}
