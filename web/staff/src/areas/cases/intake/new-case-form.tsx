import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useWide } from '../../../../../lib/media.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { AreaPicker } from './area-picker.tsx'
import { CompanyChoice } from './company-choice.tsx'
import { emptyCase, type NewCaseDraft, newCaseBody } from './new-case-draft.ts'
import { type Registered, takeInCase } from './queries.ts'
import { SimilarPanel } from './similar-panel.tsx'
import '../shared.css'
import './intake.css'

type Props = {
  onDone: (registered: Registered) => void
  /** The question belongs to a case that exists: its text goes there. */
  onJoin: (caseId: string, text: string) => void
}

const channels = ['phone', 'visit', 'email', 'meeting'] as const

/** A question that came by phone, visit, mail or at a meeting. */
export function NewCaseForm({ onDone, onJoin }: Props) {
  const t = useTexts('cases')
  const { member } = useSession()
  const form = useForm<NewCaseDraft, Registered>({
    draft: { form: 'new-case', memberId: member.id },
    initial: emptyCase,
    send: (draft, intention) => takeInCase.send(newCaseBody(draft), intention),
    invalidates: takeInCase.invalidates,
    onDone,
  })
  const { value, change } = form
  const isWide = useWide()

  function join(caseId: string): void {
    const text = [value.title, value.question].filter(Boolean).join('\n\n')
    form.draft.clear()
    onJoin(caseId, text)
  }

  const similar = <SimilarPanel draft={value} onLink={(linkTo) => change({ linkTo })} onJoin={join} />
  return (
    <div className="f-intake">
      <form className="f-form f-intake__form" {...form.props}>
        <RadioField
          label={t('new.channel')}
          choices={channels.map((channel) => ({ value: channel, label: t(`new.channel.${channel}`) }))}
          inline
          {...form.field('channel')}
        />
        <section className="f-intake__part" aria-labelledby="new-who">
          <h2 id="new-who">{t('new.who')}</h2>
          <CompanyChoice
            value={value}
            problems={form.problems}
            change={change}
            field={(name) => form.field(name)}
          />
          <TextField
            label={t('new.contact')}
            autoComplete="off"
            length="medium"
            {...form.field('contactName')}
          />
          <TextField
            label={t('new.contact.email')}
            hint={t('new.contact.email.hint')}
            optional
            type="email"
            length="medium"
            autoComplete="off"
            {...form.field('contactEmail')}
          />
          <TextField
            label={t('new.contact.phone')}
            optional
            type="tel"
            length="short"
            autoComplete="off"
            {...form.field('contactPhone')}
          />
          <RadioField
            label={t('new.locale')}
            choices={(['sv', 'en'] as const).map((locale) => ({
              value: locale,
              label: t(`new.locale.${locale}`),
            }))}
            inline
            {...form.field('locale')}
          />
        </section>
        {isWide ? null : similar}
        <section className="f-intake__part" aria-labelledby="new-what">
          <h2 id="new-what">{t('new.question')}</h2>
          <TextField
            label={t('new.question.title')}
            hint={t('new.question.title.hint')}
            {...form.field('title')}
          />
          <TextArea label={t('new.question.text')} rows={6} limit={8000} {...form.field('question')} />
          <TextField
            label={t('new.question.place')}
            hint={t('new.question.place.hint')}
            optional
            {...form.field('place')}
          />
          <AreaPicker
            text={`${value.title}. ${value.question}`.replace(/^\. $/, '')}
            chosen={value.areaIds}
            error={form.problems['areaIds']}
            onChange={(areaIds) => change({ areaIds })}
          />
          <RadioField
            label={t('new.visibility')}
            choices={(['open', 'restricted'] as const).map((visibility) => ({
              value: visibility,
              label: t(`new.visibility.${visibility}`),
              hint: t(`new.visibility.${visibility}.hint`),
            }))}
            {...form.field('visibility')}
          />
        </section>
        <FormFoot form={form} submit={t('new.submit')} />
      </form>
      {isWide ? <div className="f-intake__side">{similar}</div> : null}
    </div>
  )
}
