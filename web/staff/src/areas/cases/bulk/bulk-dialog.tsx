import type { ReactNode } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { BulkOutcome } from './bulk-outcome.tsx'
import type { BulkKind } from './shapes.ts'
import type { useBulkForm } from './use-bulk-form.ts'
import '../shared.css'
import './bulk.css'

type Props = {
  id: BulkKind
  /** What useBulkForm gave. */
  bulk: Pick<ReturnType<typeof useBulkForm>, 'cases' | 'outcomes'> & {
    form: Pick<ReturnType<typeof useBulkForm>['form'], 'props' | 'draft' | 'error' | 'isSending'>
  }
  submit: string
  onClose: () => void
  /** The fields. */
  children: ReactNode
}

/** What the change of many cases needs, and afterwards how it went for each that was refused. */
export function BulkDialog({ id, bulk, submit, onClose, children }: Props) {
  const t = useTexts('cases')
  const { form, cases, outcomes } = bulk
  return (
    <Modal open title={t(`many.${id}`)} onClose={onClose}>
      {outcomes ? (
        <BulkOutcome outcomes={outcomes} onClose={onClose} />
      ) : (
        <form className="f-form" {...form.props}>
          <details className="f-bulk__which">
            <summary>{t('many.which', { count: cases.length })}</summary>
            <ul>
              {cases.map(({ id: caseId, number, title }) => (
                <li key={caseId}>
                  <span className="f-number">{number}</span> {title}
                </li>
              ))}
            </ul>
          </details>
          {children}
          <FormFoot form={form} submit={submit} onCancel={onClose} />
        </form>
      )}
    </Modal>
  )
}
