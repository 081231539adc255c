import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { endProject, type Project, staleAfterProject } from '../queries.ts'

const MOST = 500

type Props = { project: Project; how: 'done' | 'stopped'; onClose: () => void }

/** Says that it is done, or stopped and why. It can be taken up again. */
export function EndDialog({ project, how, onClose }: Props) {
  const t = useTexts('projects')
  const ui = useTexts('ui')
  const [why, setWhy] = useState('')
  const end = useWrite<string, unknown>({
    call: (reason, intention) => endProject(project, { how, why: reason }, intention),
    invalidates: () => staleAfterProject,
    onDone() {
      showToast({ tone: 'good', message: t(`end.${how}.said`) })
      onClose()
    },
  })
  return (
    <Modal
      open
      width="narrow"
      title={t(`end.${how}.title`)}
      onClose={onClose}
      footer={
        <>
          <Button loading={end.isPending} onClick={() => end.mutate(why)}>
            {t(`end.${how}.send`)}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t(`end.${how}.why`)}
        hint={t(`end.${how}.hint`)}
        optional={how === 'done'}
        rows={3}
        limit={MOST}
        name="why"
        value={why}
        error={undefined}
        onChange={setWhy}
      />
      {end.error ? <ErrorState error={end.error} kept={ui('form.kept')} /> : null}
    </Modal>
  )
}
