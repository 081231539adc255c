import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import type { Measures } from '../queries.ts'
import { ShareBar } from './share-bar.tsx'

/** The figures of a series: counts, shares with their bars, each unit, and each meeting when one wants to know. */
export function MeasureFigures({ measures }: { measures: Measures }) {
  const t = useTexts('meetings')
  const language = useLanguage()
  const { matters, mattersPerHour, decisions, actions, units, byMeeting } = measures
  const meetings = t('measures.meetings', { count: measures.meetings })
  return (
    <>
      <dl className="f-measures__figures">
        <Figure
          label={t('measures.perHour')}
          value={mattersPerHour === null ? '–' : mattersPerHour.toLocaleString(language)}
          note={t('measures.perHour.note', { count: matters, meetings })}
        />
        <Figure label={t('measures.decisions')} value={decisions} />
        <Figure label={t('measures.actions')} value={actions} />
      </dl>
      <dl className="f-measures__shares">
        {(['onTime', 'present', 'announced', 'cameBack'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`measures.${name}`)}</dt>
            <dd>
              <ShareBar {...measures[name]} />
            </dd>
          </div>
        ))}
      </dl>
      {units.length > 0 ? (
        <>
          <h3>{t('measures.byUnit')}</h3>
          <p className="f-meetings__quiet">{t('measures.present.lead')}</p>
          <dl className="f-measures__shares">
            {units.map(({ unit, present, said }) => (
              <div key={unit.id}>
                <dt>{unit.name}</dt>
                <dd>
                  <ShareBar of={present} all={said} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <details>
        <summary>{t('measures.byMeeting')}</summary>
        <DataTable
          caption={t('measures.byMeeting')}
          rows={byMeeting}
          keyOf={({ id }) => id}
          empty={null}
          columns={[
            {
              id: 'day',
              header: t('measures.column.day'),
              cell: ({ id, startsAt }) => (
                <MeetingLink id={id} isRow>
                  <DateText value={startsAt} />
                </MeetingLink>
              ),
            },
            ...(['minutes', 'matters', 'decisions', 'actions'] as const).map((name) => ({
              id: name,
              header: t(`measures.column.${name}`),
              cell: (row: Measures['byMeeting'][number]): ReactNode => row[name],
              narrow: true,
            })),
          ]}
        />
      </details>
    </>
  )
}

function Figure({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="f-measures__value">{value}</dd>
      {note ? <dd className="f-meetings__quiet">{note}</dd> : null}
    </div>
  )
}
