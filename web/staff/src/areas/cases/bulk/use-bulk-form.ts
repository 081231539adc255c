import { useState } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { type BulkChange, type BulkResult, changeCases } from './queries.ts'
import type { BulkDialogProps, BulkKind, Outcome } from './shapes.ts'

type Options<T extends object> = BulkDialogProps & {
  readonly id: BulkKind
  readonly initial: T
  readonly changeOf: (value: T) => BulkChange
}

/**
 * The form of a change to many cases. When all are done it closes and says so; when some were refused it stays, and
 * `outcomes` says which and why.
 */
export function useBulkForm<T extends object>({ id, initial, changeOf, ...dialog }: Options<T>) {
  const t = useTexts('cases')
  const { member } = useSession()
  const [cases] = useState(dialog.cases)
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null)
  const form = useForm<T, BulkResult>({
    draft: { form: `cases.${id}`, memberId: member.id },
    initial,
    send: (value, intention) =>
      changeCases.send({ caseIds: cases.map((one) => one.id), change: changeOf(value) }, intention),
    invalidates: changeCases.invalidates,
    onDone({ items }) {
      const refused = items.filter(({ outcome }) => outcome === 'refused')
      dialog.onDone(refused.map(({ caseId }) => caseId))
      if (refused.length > 0) {
        const refusals = new Map(refused.map(({ caseId, detail }) => [caseId, detail]))
        return setOutcomes(cases.map((of) => ({ of, refusal: refusals.get(of.id) ?? null })))
      }
      showToast({ tone: 'good', message: t(`many.${id}.done`, { count: items.length }) })
      dialog.onClose()
    },
  })
  return { form, cases, outcomes }
}
