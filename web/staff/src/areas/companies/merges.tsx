import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from '../../../../lib/form.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { DateText } from '../../../../ui/date-text.tsx'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { Button, Heading } from '../../../../ui/library.ts'
import { Modal } from '../../../../ui/modal.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { type Merge, mergesQuery, undoMerge } from './merging-queries.ts'
import { staleKeys } from './queries.ts'

/** What has been merged into the company, and may be taken back. */
export function Merges({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  const merges = useQuery(mergesQuery(companyId))
  const [undoes, setUndoes] = useState<Merge | null>(null)
  if (!merges.data?.length) return null
  return (
    <section className="f-companies__section" aria-labelledby="company-merges">
      <Heading level={2} data-size="2xs" id="company-merges">
        {t('merges.title')}
      </Heading>
      <ul className="f-companies__pairs">
        {merges.data.map((merge) => (
          <li key={merge.id}>
            <div>
              <strong>{merge.absorbed.name}</strong>
              <p>
                {t('merges.by', { name: merge.merged.by })} <DateText value={merge.merged.at} />:{' '}
                {merge.merged.reason}
              </p>
              {merge.undone ? (
                <p>
                  {t('merges.undone', { name: merge.undone.by })} <DateText value={merge.undone.at} />:{' '}
                  {merge.undone.reason}
                </p>
              ) : null}
            </div>
            {merge.may.undo ? (
              <Button variant="secondary" onClick={() => setUndoes(merge)}>
                {t('undo.open')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {undoes ? <UndoDialog merge={undoes} onClose={() => setUndoes(null)} /> : null}
    </section>
  )
}

/** Takes a merge back; says beforehand what goes back and what stays. */
function UndoDialog({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const t = useTexts('companies')
  const { member } = useSession()
  const form = useForm({
    draft: { form: `company.merge.${merge.id}.undo`, memberId: member.id },
    initial: { reason: '' },
    send: ({ reason }, intention) => undoMerge(merge.id, reason, intention),
    invalidates: () => staleKeys,
    onDone() {
      showToast({ tone: 'good', message: t('undo.done', { name: merge.absorbed.name }) })
      onClose()
    },
  })
  const { goesBack, stays } = merge
  return (
    <Modal open title={t('undo.title')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <p>
          {t('undo.back', {
            name: merge.absorbed.name,
            cases: t('count.cases', { count: goesBack.cases }),
            contacts: t('count.contacts', { count: goesBack.contacts }),
          })}{' '}
          {t('undo.stays', { cases: t('count.cases', { count: stays.cases }) })}
        </p>
        <TextArea label={t('undo.reason')} rows={2} limit={500} {...form.field('reason')} />
        <FormFoot form={form} submit={t('undo.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
