import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import type { CaseView } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { editCase } from './queries.ts'

/** Who may read the case: everyone in the cooperation, or the units concerned. */
export function VisibilityDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('case')
  const ui = useTexts('ui')
  const edit = useAct(editCase(of.id), onClose)
  const next = of.visibility === 'open' ? 'restricted' : 'open'
  const title = t(next === 'restricted' ? 'act.restrict' : 'act.unrestrict')
  return (
    <Modal
      open
      title={title}
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button
            loading={edit.isPending}
            onClick={() => edit.mutate({ change: { visibility: next }, version: of.version })}
          >
            {title}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <p>{t(next === 'restricted' ? 'restrict.lead' : 'unrestrict.lead')}</p>
      {edit.error ? <ErrorState error={edit.error} /> : null}
    </Modal>
  )
}
