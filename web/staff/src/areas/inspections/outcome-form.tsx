import type { ReactNode } from 'react'
import { now } from '../../../../lib/clock.ts'
import { swedishDay } from '../../../../lib/dates.ts'
import { useForm } from '../../../../lib/form.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { RadioField } from '../../../../ui/radio-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { noteOutcome, staleAfterVisit, type Visit } from './queries.ts'
import { StaleNote } from './stale-note.tsx'

const outcomes = ['no_remarks', 'remarks', 'follow_up', 'not_done'] as const
type Draft = { readonly outcome: string; readonly note: string; readonly doneOn: string }

const outcomeOf = ({ outcome, note, doneOn }: Draft) => {
  const chosen = outcomes.find((one) => one === outcome) ?? 'no_remarks'
  return chosen === 'not_done' ? { outcome: chosen, note } : { outcome: chosen, note, doneOn }
}

/** What came of the visit, noted with a thumb on the spot. */
export function OutcomeForm({ visit }: { visit: Visit }) {
  const t = useTexts('inspections')
  const me = useSession().member.id
  const today = swedishDay(now())
  const form = useForm({
    draft: { form: `visit-outcome.${visit.id}`, memberId: me },
    initial: {
      outcome: visit.outcome ?? (visit.status === 'not_done' ? 'not_done' : 'no_remarks'),
      note: visit.outcomeNote || (visit.status === 'not_done' ? visit.endedWhy : ''),
      doneOn: visit.doneOn ?? today,
    },
    send: (draft, intention) => noteOutcome(visit, outcomeOf(draft), intention),
    invalidates: () => staleAfterVisit,
    onDone: () => showToast({ tone: 'good', message: t('outcome.saved') }),
  })
  // It can't be known before the day.
  if (!visit.may.note || (visit.earliestOn > today && visit.status === 'planned')) return null
  const isNotDone = form.value.outcome === 'not_done'
  const isNoted = visit.status === 'done' || visit.status === 'not_done'
  return (
    <Frame isNoted={isNoted}>
      <form className="f-form" {...form.props}>
        <RadioField
          label={t('outcome.what')}
          choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          {...form.field('outcome')}
        />
        <TextArea
          label={t(isNotDone ? 'outcome.whyNot' : 'outcome.note')}
          rows={3}
          {...(isNotDone ? {} : { optional: true })}
          limit={2000}
          {...form.field('note')}
        />
        {isNotDone ? null : (
          <TextField label={t('outcome.doneOn')} type="date" length="short" {...form.field('doneOn')} />
        )}
        <StaleNote form={form} />
        <FormFoot form={form} submit={t('outcome.save')} />
      </form>
    </Frame>
  )
}

/** What has been noted stands among the facts; it is corrected by whoever opens this. */
function Frame({ isNoted, children }: { isNoted: boolean; children: ReactNode }) {
  const t = useTexts('inspections')
  if (isNoted)
    return (
      <details>
        <summary>{t('outcome.correct')}</summary>
        {children}
      </details>
    )
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{t('outcome.title')}</h2>
      {children}
    </section>
  )
}
