import { useRef } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Button } from '../../../../../ui/library.ts'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { TemplateChooser } from '../message-templates/template-chooser.tsx'
import { useWritesAt } from '../presence/place.ts'
import { WhoWrites } from '../presence/who-writes.tsx'
import { refusalAt } from '../refusal-at.ts'
import type { CaseView } from '../shapes.ts'
import { NewerNotice } from './newer-notice.tsx'
import { type Seen, writeToCompany } from './queries.ts'
import { useNewer } from './use-newer.ts'

const notSaid: Seen = undefined

/** A message that leaves the house: on the company's page and by mail. */
export function MessageForm({ of }: { of: CaseView }) {
  const t = useTexts('case')
  const words = useTexts('waiting')
  const { member } = useSession()
  const form = useForm({
    ...writeToCompany(of.id),
    draft: { form: `case.${of.id}.message`, memberId: member.id },
    initial: { body: '', wait: false, wakesOn: '', seen: notSaid },
    onDone(_, { wait }) {
      showToast({ tone: 'good', message: t(wait ? 'messages.asked' : 'messages.sent') })
      form.props.ref.current?.querySelector('textarea')?.focus()
    },
  })
  const notice = useRef<HTMLSpanElement>(null)
  const newer = useNewer(of.id, 'message', form, notice)
  const body = {
    ...form.field('body'),
    onChange: newer.onChange,
  }
  useWritesAt(of.id, 'message', null, form.value.body, form.draft.isDirty)
  const mayWait = of.status === 'open' || of.status === 'received'
  return (
    <form className="f-form f-talk__form" {...form.props} onSubmit={newer.onSubmit}>
      <TextArea
        label={t('messages.write')}
        rows={3}
        limit={8000}
        {...body}
        error={body.error ?? refusalAt(form.error, 'message.gapLeft')}
      />
      <WhoWrites caseId={of.id} doing="message" />
      <NewerNotice kind="message" newer={newer} notice={notice} />
      <TemplateChooser
        caseId={of.id}
        kind="message"
        locale={of.locale}
        form={form.props.ref}
        value={form.value.body}
        onChange={body.onChange}
      />
      {form.draft.isDirty || form.error ? (
        <>
          {mayWait ? (
            <Checkbox
              label={t('messages.wait')}
              checked={form.value.wait}
              onChange={(wait) => form.change({ wait })}
            />
          ) : null}
          {mayWait && form.value.wait ? (
            <TextField
              label={words('wait.wakesOn')}
              hint={words('wait.wakesOn.hint')}
              type="date"
              length="short"
              optional
              {...form.field('wakesOn')}
              error={
                form.problems['wakesOn'] ??
                refusalAt(form.error, 'waiting.wakesTooSoon', 'waiting.wakesTooLate')
              }
            />
          ) : null}
          <FormFoot
            form={newer.isRefused ? { ...form, error: null } : form}
            submit={t(form.value.wait && mayWait ? 'messages.submitWait' : 'messages.submit')}
          />
        </>
      ) : (
        <div className="f-form__buttons">
          <Button type="submit" variant="secondary">
            {t('messages.submit')}
          </Button>
        </div>
      )}
    </form>
  )
}
