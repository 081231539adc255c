import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { formatShortDay, lastDayOf } from '../../../../../lib/calendar.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { FieldFrame } from '../../../../../ui/field-frame.tsx'
import { Input } from '../../../../../ui/library.ts'
import { colleaguesQuery, type MemberItem } from './queries.ts'
import '../absence/absence.css'

type Named = { readonly id: string; readonly name: string }

type Props = {
  label: string
  hint?: string
  /** Until something is typed, those of this unit. */
  unit: string
  /** Who can't be chosen. */
  without: string
  chosen: string
  /** The one chosen from the start, who may be found among neither. */
  known?: Named | null | undefined
  onChange: (memberId: string) => void
  error?: string | undefined
  /** What nobody chosen is called; without it somebody must be. */
  nobody?: string
}

const SHORTEST = 2

/** Finds a colleague by name. Those who are there come first; those away are marked, and those who have left are not there. */
export function MemberPicker({ label, hint, unit, without, chosen, known, onChange, error, nobody }: Props) {
  const t = useTexts('people')
  const name = useId()
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim())
  const text = words.length >= SHORTEST ? words : ''
  const found = useQuery(colleaguesQuery({ text, unit }))
  const rows = (found.data ?? []).filter(({ id }) => id !== without)
  // Who is chosen stays in sight, whatever is looked for.
  const [kept, keep] = useState<Named | null>(known ?? null)
  const isFound = rows.some(({ id }) => id === chosen)
  return (
    <div className="f-pick">
      <FieldFrame label={label} hint={hint} error={error}>
        {(ids) => (
          <Input
            {...ids}
            type="search"
            autoComplete="off"
            maxLength={100}
            placeholder={t('picker.search')}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            // Looks, and doesn't send the form that the field stands in.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </FieldFrame>
      <fieldset className="f-pick__found">
        <legend>
          <span className="ds-sr-only">{label}, </span>
          {t(text ? 'picker.found' : unit ? 'picker.near' : 'picker.all')}
        </legend>
        {nobody ? (
          <Choice name={name} isChosen={chosen === ''} onChoose={() => onChange('')}>
            {nobody}
          </Choice>
        ) : null}
        {kept && kept.id === chosen && !isFound ? (
          <Choice name={name} isChosen onChoose={() => onChange(kept.id)}>
            {kept.name}
          </Choice>
        ) : null}
        {rows.map((member) => (
          <Choice
            key={member.id}
            name={name}
            isChosen={member.id === chosen}
            onChoose={() => {
              keep(member)
              onChange(member.id)
            }}
          >
            <Colleague member={member} />
          </Choice>
        ))}
        {text && found.isSuccess && rows.length === 0 ? <p>{t('picker.none')}</p> : null}
      </fieldset>
    </div>
  )
}

type ChoiceProps = { name: string; isChosen: boolean; onChoose: () => void; children: ReactNode }

function Choice({ name, isChosen, onChoose, children }: ChoiceProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its text is the colleague's name
    <label className="f-pick__one">
      <input type="radio" className="ds-input" name={name} checked={isChosen} onChange={onChoose} />
      <span>{children}</span>
    </label>
  )
}

function Colleague({ member: { name, away, units } }: { member: MemberItem }) {
  const ui = useTexts('ui')
  const language = useLanguage()
  const nameOf = useNameOf()
  const marked = !away
    ? name
    : away.until
      ? ui('away.markedUntil', { name, day: formatShortDay(lastDayOf(away.until), language) })
      : ui('away.marked', { name })
  return (
    <>
      {marked}
      <span>{units.map(nameOf).join(', ')}</span>
    </>
  )
}
