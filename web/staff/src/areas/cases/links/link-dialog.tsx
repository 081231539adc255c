import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import type { CaseView } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { CasePicker } from './case-picker.tsx'
import { linkCases } from './queries.ts'

/** Two cases that belong together show each other. */
export function LinkDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('case')
  const ui = useTexts('ui')
  const [otherId, choose] = useState('')
  const link = useAct(linkCases(of.id), onClose)
  return (
    <Modal
      open
      title={t('act.link')}
      onClose={onClose}
      footer={
        <>
          <Button disabled={!otherId} loading={link.isPending} onClick={() => link.mutate({ otherId })}>
            {t('link.submit')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <p>{t('link.lead')}</p>
      <CasePicker of={of} label={t('link.which')} chosen={otherId} onChange={choose} />
      {link.error ? <ErrorState error={link.error} /> : null}
    </Modal>
  )
}
