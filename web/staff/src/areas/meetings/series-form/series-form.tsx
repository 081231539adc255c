import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Alert, Button } from '../../../../../ui/library.ts'
import { changeSeries, type Series, seriesQuery, staleAfterMeeting, startSeries } from '../queries.ts'
import type { Picker as FindsColleague } from './form-api.ts'
import { LeaderFields } from './leader-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { RecurrenceFields } from './recurrence-fields.tsx'
import { newSeriesOf, planOf, type SeriesDraft } from './series-draft.ts'
import { StandingFields } from './standing-fields.tsx'
import { UnitFields } from './unit-fields.tsx'
import { WhatFields } from './what-fields.tsx'
import './series-form.css'

type Props = {
  /** The one that is changed; null for a new one. */
  series: Series | null
  initial: SeriesDraft
  /** Finds a colleague: from the part of the house that knows them. */
  Picker: FindsColleague
}

/** A series of meetings in one form: what and why, who leads, when with the dates it gives, what recurs, and who comes. */
export function SeriesForm({ series, initial, Picker }: Props) {
  const t = useTexts('meetings')
  const cache = useQueryClient()
  const navigate = useNavigate()
  const { member } = useSession()
  const [seen, see] = useState(series)
  const form = useForm<SeriesDraft, string>({
    draft: {
      form: `meeting-series.${series ? `${series.id}.${series.version}` : 'new'}`,
      memberId: member.id,
    },
    initial,
    send: (draft, intention) =>
      seen ? changeSeries(seen, planOf(draft), intention) : startSeries(newSeriesOf(draft), intention),
    invalidates: () => staleAfterMeeting,
    onDone(seriesId) {
      showToast({ tone: 'good', message: t(series ? 'form.saved' : 'form.started') })
      void navigate({ to: '/meeting-series/$seriesId', params: { seriesId } })
    },
  })

  async function saveAnyway(id: string): Promise<void> {
    see(await cache.fetchQuery({ ...seriesQuery(id), staleTime: 0 }))
    form.props.ref.current?.requestSubmit()
  }
  const back = () =>
    series
      ? void navigate({ to: '/meeting-series/$seriesId', params: { seriesId: series.id } })
      : void navigate({ to: '/meetings' })

  return (
    <form className="f-form f-series-form" {...form.props}>
      {form.isStale && series ? (
        <Alert data-color="warning" role="alert">
          <p>{t('form.stale')}</p>
          <Button variant="secondary" onClick={() => void saveAnyway(series.id)}>
            {t('form.stale.save')}
          </Button>
        </Alert>
      ) : null}
      <WhatFields form={form} holder={series?.unit ?? null} />
      <section aria-labelledby="form-when">
        <h2 id="form-when">{t('form.when')}</h2>
        <RecurrenceFields form={form} />
        <PlaceFields form={form} />
      </section>
      <LeaderFields form={form} series={series} Picker={Picker} />
      <UnitFields
        chosen={form.value.units}
        onChange={(units) => form.change({ units })}
        holder={form.value.unitId}
      />
      <StandingFields
        items={form.value.standing}
        problems={form.problems}
        onChange={(standing) => form.change({ standing })}
      />
      <FormFoot form={form} submit={t(series ? 'form.submit.edit' : 'form.submit.new')} onCancel={back} />
    </form>
  )
}
