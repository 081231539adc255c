import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { CasePicker } from '../links/case-picker.tsx'
import { partsQuery } from '../parts/queries.ts'
import { refusalAt } from '../refusal-at.ts'
import type { CaseView, Outcome } from '../shapes.ts'
import { isPartEnded, outcomes } from '../status.ts'
import { type Closing, closeCase } from './queries.ts'

type Props = { of: CaseView; onClose: () => void; isDuplicate?: boolean }

/** Ends the case with an outcome; says beforehand what still stands in the way. */
export function CloseDialog({ of, onClose, isDuplicate = false }: Props) {
  const t = useTexts('case')
  const shared = useTexts('cases')
  const { member } = useSession()
  const outcome: Outcome = isDuplicate ? 'duplicate' : 'answered'
  const form = useForm<Closing, unknown>({
    ...closeCase(of.id),
    draft: { form: `case.${of.id}.${isDuplicate ? 'duplicate' : 'close'}`, memberId: member.id },
    initial: { outcome, note: '', duplicateOf: '' },
    onDone() {
      showToast({ tone: 'good', message: t('close.done') })
      onClose()
    },
  })
  // The refusal stands below a long form: nobody shall have to look for it.
  useEffect(() => {
    if (form.error)
      form.props.ref.current?.querySelector('[role=alert]')?.scrollIntoView?.({ block: 'nearest' })
  }, [form.error, form.props.ref])
  const choices = outcomes.map((value) => ({
    value,
    label: shared(`outcome.${value}`),
    hint: t(`close.${value}.hint`),
  }))
  return (
    <Modal open title={t(isDuplicate ? 'act.duplicate' : 'act.close')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <OpenParts caseId={of.id} />
        {isDuplicate ? null : (
          <RadioField label={t('close.outcome')} choices={choices} {...form.field('outcome')} />
        )}
        {form.value.outcome === 'duplicate' ? (
          <CasePicker
            of={of}
            label={t('close.duplicateOf')}
            chosen={form.value.duplicateOf}
            error={
              form.problems['duplicateOf'] ??
              refusalAt(form.error, 'closing.duplicateOfMissing', 'closing.duplicateOfDuplicate')
            }
            onChange={(duplicateOf) => form.change({ duplicateOf })}
          />
        ) : null}
        <TextArea
          label={t('close.note')}
          hint={t(of.contact.email ? 'close.note.hint' : 'close.note.noEmail')}
          optional
          rows={3}
          limit={2000}
          {...form.field('note')}
        />
        <FormFoot form={form} submit={t('act.close')} onCancel={onClose} />
      </form>
    </Modal>
  )
}

/** The parts that keep the case from being closed. */
function OpenParts({ caseId }: { caseId: string }) {
  const t = useTexts('case')
  const nameOf = useNameOf()
  const parts = useQuery(partsQuery(caseId)).data ?? []
  const open = parts.filter(({ status }) => !isPartEnded(status))
  if (open.length === 0) return null
  return (
    <div className="f-case__notice" data-tone="attention">
      <p>
        <strong>{t('close.blocked', { count: open.length })}</strong> {t('close.blocked.do')}
      </p>
      <ul>
        {open.map((part) => (
          <li key={part.id}>
            {part.title}, {nameOf(part.unit)}: {t(`part.${part.status}`).toLowerCase()}
          </li>
        ))}
      </ul>
    </div>
  )
}
