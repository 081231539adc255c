import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { Button, ValidationMessage } from '../../../../../ui/library.ts'
import { memberQuery, type Series, unitsQuery } from '../queries.ts'
import type { Picker as FindsColleague, PickerProps, SeriesFormApi } from './form-api.ts'

type Props = { form: SeriesFormApi; series: Series | null; Picker: FindsColleague }

/** Who leads and who stands in: a name each, with a way to choose another. */
export function LeaderFields({ form, series, Picker }: Props) {
  const t = useTexts('meetings')
  const { member, units } = useSession()
  const all = useQuery(unitsQuery).data ?? []
  const { leaderId, standInId, unitId } = form.value
  // Those of the unit that holds it are near at hand.
  const near = [...units, ...all].find(({ id }) => id === unitId)?.slug ?? ''
  const known = [member, series?.leader, series?.standIn]
  return (
    <section aria-labelledby="form-who">
      <h2 id="form-who">{t('form.who')}</h2>
      <div className="f-series-form__pair">
        <Person
          label={t('form.leader')}
          chosen={leaderId}
          without={standInId}
          unit={near}
          known={known}
          error={form.problems['leaderId']}
          Picker={Picker}
          onChange={(id) => form.change({ leaderId: id })}
        />
        <Person
          label={t('form.standIn')}
          chosen={standInId}
          without={leaderId}
          unit={near}
          known={known}
          nobody={t('form.noStandIn')}
          error={form.problems['standInId']}
          Picker={Picker}
          onChange={(id) => form.change({ standInId: id })}
        />
      </div>
    </section>
  )
}

type Named = { readonly id: string; readonly name: string }

type PersonProps = Omit<PickerProps, 'known'> & {
  known: readonly (Named | null | undefined)[]
  Picker: FindsColleague
}

function Person({ label, chosen, known, nobody, error, Picker, ...rest }: PersonProps) {
  const t = useTexts('meetings')
  const me = useSession().member.id
  const [isOpen, open] = useState(false)
  const atHand = known.find((one) => one?.id === chosen)
  const fetched = useQuery({ ...memberQuery(chosen), enabled: chosen !== '' && !atHand }).data
  const name = atHand?.name ?? fetched?.name ?? ''
  if (isOpen) {
    return (
      <div>
        <Picker
          {...rest}
          label={label}
          chosen={chosen}
          known={atHand ?? (fetched ? { id: fetched.id, name: fetched.name } : null)}
          error={error}
          {...(nobody ? { nobody } : {})}
        />
        <Button variant="secondary" onClick={() => open(false)}>
          {t('form.person.done')}
        </Button>
      </div>
    )
  }
  return (
    <div>
      <p className="f-series-form__label">{label}</p>
      <p className="f-series-form__person">
        {chosen === '' ? nobody : chosen === me ? t('form.person.you', { name }) : name}
        <Button
          variant="tertiary"
          aria-label={t('form.person.change.about', { what: label.toLowerCase() })}
          onClick={() => open(true)}
        >
          {t('form.person.change')}
        </Button>
      </p>
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </div>
  )
}
