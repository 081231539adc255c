import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import type { Meeting } from '../meeting/queries.ts'

/** The way to the big screen, and the end of the meeting. */
export function LiveSteps({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const t = useTexts('meeting')
  return (
    <>
      <a
        className="ds-button"
        data-variant="tertiary"
        href={`/app/meetings/${meeting.id}/screen`}
        target="_blank"
        rel="noreferrer"
      >
        {t('live.screen')}
      </a>
      {meeting.may.lead ? (
        <Button variant="secondary" onClick={onClose}>
          {t('close')}
        </Button>
      ) : null}
    </>
  )
}
