import { useQuery } from '@tanstack/react-query'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { colleaguesQuery, type Held } from './queries.ts'

type Props = {
  held: Held
  /** The slug of the unit whose people may take over cases instead; of a part it is the part’s own. */
  near: string
  without: string
  /** Case or part → who takes it instead of the one proposed. */
  choices: ReadonlyMap<string, string>
  mayChoose: boolean
  onChoose: (of: string, memberId: string) => void
}

/** All that somebody holds, with the one who takes over each, and a way to choose another. */
export function HeldList(props: Props) {
  const t = useTexts('people')
  const nameOf = useNameOf()
  const { held } = props
  const { cases, parts, nextSteps } = held
  if (cases.length + parts.length + nextSteps.length === 0) return <p>{t('passOn.nothing')}</p>
  return (
    <>
      {cases.length > 0 ? (
        <section className="f-held">
          <h3>{t('passOn.cases', { count: cases.length })}</h3>
          <ul>
            {cases.map((one) => (
              <HeldRow key={one.id} {...props} of={one.id} {...one} />
            ))}
          </ul>
        </section>
      ) : null}
      {parts.length > 0 ? (
        <section className="f-held">
          <h3>{t('passOn.parts', { count: parts.length })}</h3>
          <ul>
            {parts.map((one) => (
              <HeldRow
                key={one.id}
                {...props}
                // Only somebody of its unit can take a part.
                near={one.unit.slug}
                of={one.id}
                {...one}
                note={nameOf(one.unit)}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {nextSteps.length > 0 ? (
        <section className="f-held">
          <h3>{t('passOn.steps', { count: nextSteps.length })}</h3>
          <p>{t('passOn.stepsGo')}</p>
          <ul>
            {nextSteps.map(({ id, number, title }) => (
              <li key={id}>
                <span>
                  <strong>{title}</strong>
                  <span className="f-held__quiet f-number">{number}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

type RowProps = Props & {
  of: string
  number: string
  title: string
  note?: string
  receiver: { readonly id: string; readonly name: string } | null
}

function HeldRow(row: RowProps) {
  const { of, number, title, note, receiver, mayChoose } = row
  const t = useTexts('people')
  const proposed = receiver?.name ?? t('passOn.back')
  return (
    <li>
      <span>
        <strong>{title}</strong>
        <span className="f-held__quiet">
          <span className="f-number">{number}</span>
          {note ? ` · ${note}` : null}
        </span>
      </span>
      {mayChoose ? <ReceiverChoice {...row} of={of} proposed={proposed} /> : <span>{proposed}</span>}
    </li>
  )
}

function ReceiverChoice({
  of,
  number,
  near,
  without,
  receiver,
  proposed,
  choices,
  onChoose,
}: RowProps & { proposed: string }) {
  const t = useTexts('people')
  const ui = useTexts('ui')
  const colleagues = useQuery(colleaguesQuery({ text: '', unit: near })).data ?? []
  const others = colleagues.filter(({ id }) => id !== without && id !== receiver?.id)
  return (
    <SelectField
      label={t('passOn.receiver', { number })}
      name={`receiver-${of}`}
      value={choices.get(of) ?? ''}
      error={undefined}
      options={[
        { value: '', label: t('passOn.asProposed', { name: proposed }) },
        ...others.map(({ id, name, away }) => ({
          value: id,
          label: away ? ui('away.marked', { name }) : name,
        })),
      ]}
      onChange={(memberId) => onChoose(of, memberId)}
    />
  )
}
