import { useId } from 'react'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { Attendance } from './queries.ts'
import { labelOf, type Person, personIn, usePeople } from './use-people.ts'

type Props = {
  label: string
  hint?: string
  optional?: boolean
  attendance: readonly Attendance[]
  /** What is written in the field. */
  text: string
  onChange: (text: string, person: Person | null) => void
  error?: string | undefined
}

/** One person and the unit they do it for: typed, and chosen among what the browser proposes. */
export function PersonField({ attendance, text, onChange, error, ...rest }: Props) {
  const list = useId()
  const people = usePeople(attendance, text)
  return (
    <>
      <TextField
        {...rest}
        name="person"
        list={list}
        autoComplete="off"
        value={text}
        error={error}
        onChange={(next) => onChange(next, personIn(people, next))}
      />
      <datalist id={list}>
        {people.map((person) => (
          <option key={`${person.memberId} ${person.unitId}`} value={labelOf(person)}>
            {labelOf(person)}
          </option>
        ))}
      </datalist>
    </>
  )
}
