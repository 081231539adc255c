import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { Part } from '../shapes.ts'
import { dateMatter, decisionRequestsQuery, MATTER_DAYS, type Matter, type MatterDay } from './queries.ts'

type Props = { caseId: string; part: Part; onDone: () => void; onCancel: () => void }

/** What has happened to the application, day by day: the time of the law is counted from it. */
export function MatterDatesForm({ caseId, part, ...props }: Props) {
  const matters = useQuery(decisionRequestsQuery(caseId)).data?.matters
  const matter = matters?.find(({ partId }) => partId === part.id)
  return matter ? <Fields caseId={caseId} part={part} matter={matter} {...props} /> : null
}

function Fields({ caseId, part, matter, onDone, onCancel }: Props & { matter: Matter }) {
  const t = useTexts('waiting')
  const { member } = useSession()
  const form = useForm({
    ...dateMatter(caseId, part.id, matter.version),
    draft: { form: `part.${part.id}.matter-dates`, memberId: member.id },
    initial: Object.fromEntries(MATTER_DAYS.map((day) => [day, matter[day] ?? ''])) as Record<
      MatterDay,
      string
    >,
    onDone,
  })
  return (
    <form className="f-form" {...form.props}>
      <p>{t('dates.lead')}</p>
      <div className="f-form__pair">
        {MATTER_DAYS.map((day) => (
          <TextField
            key={day}
            label={t(`dates.${day}`)}
            type="date"
            length="short"
            optional
            {...form.field(day)}
          />
        ))}
      </div>
      <FormFoot form={form} submit={t('matter.submit')} onCancel={onCancel} />
    </form>
  )
}
