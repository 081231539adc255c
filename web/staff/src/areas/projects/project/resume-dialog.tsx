import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { goingOn } from '../filters.ts'
import { type Project, resumeProject, staleAfterProject } from '../queries.ts'

/** Takes up again what was done or stopped. */
export function ResumeDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const t = useTexts('projects')
  const ui = useTexts('ui')
  const [phase, setPhase] = useState<(typeof goingOn)[number]>('planned')
  const resume = useWrite<typeof phase, unknown>({
    call: (next, intention) => resumeProject(project, { phase: next }, intention),
    invalidates: () => staleAfterProject,
    onDone() {
      showToast({ tone: 'good', message: t('resume.said') })
      onClose()
    },
  })
  return (
    <Modal
      open
      width="narrow"
      title={t('resume')}
      onClose={onClose}
      footer={
        <>
          <Button loading={resume.isPending} onClick={() => resume.mutate(phase)}>
            {t('resume.send')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('resume.phase')}
        name="phase"
        value={phase}
        error={undefined}
        options={goingOn.map((value) => ({ value, label: t(`phase.${value}`) }))}
        onChange={(value) => setPhase(goingOn.find((one) => one === value) ?? 'planned')}
      />
      {resume.error ? <ErrorState error={resume.error} /> : null}
    </Modal>
  )
}
