import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { now } from '../../../../../lib/clock.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import type { Picker as FindsColleague } from './form-api.ts'
import { newDraft } from './series-draft.ts'
import { SeriesForm } from './series-form.tsx'

/** Starts a series of meetings. */
export function NewSeriesPage({ Picker }: { Picker: FindsColleague }) {
  const t = useTexts('meetings')
  const { member, units } = useSession()
  const [initial] = useState(() => newDraft(member.id, units[0]?.id ?? '', now()))
  return (
    <>
      <PageHeader
        title={t('form.new')}
        lead={t('form.new.lead')}
        above={
          <Link to="/meetings" className="ds-link">
            {t('series.back')}
          </Link>
        }
      />
      <SeriesForm series={null} initial={initial} Picker={Picker} />
    </>
  )
}
