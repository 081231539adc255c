import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { announce } from '../meeting/calls.ts'
import { type Meeting, meetingKey } from '../meeting/queries.ts'

/** Sends the agenda, and later what has changed: nothing that is planned writes to anybody before. */
export function SendAgenda({ meeting }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  const cache = useQueryClient()
  const [isAsking, ask] = useState(false)
  const { announced } = meeting
  const kind = announced ? 'changes' : 'first'
  const write = useWrite({
    call: (_: null, intention) => announce(meeting.id, intention),
    onDone(count) {
      ask(false)
      showToast({ tone: 'good', message: t(`send.done.${kind}`, { count }) })
      void cache.invalidateQueries({ queryKey: meetingKey(meeting.id) })
    },
  })
  const changes = announced?.changes ?? 0
  return (
    <section aria-labelledby="send">
      <Heading level={2} data-size="2xs" id="send">
        {t('send')}
      </Heading>
      <p className="f-meeting__quiet">
        {announced ? (
          <>
            {t('send.sent')} <DateText value={announced.at} time />.{' '}
            {changes > 0 ? t('send.changes', { count: changes }) : t('send.nothing')}
          </>
        ) : (
          t('send.draft')
        )}
      </p>
      {!announced || changes > 0 ? (
        <Button variant="secondary" onClick={() => ask(true)}>
          {t(`send.${kind}`)}
        </Button>
      ) : null}
      <Modal
        open={isAsking}
        width="narrow"
        title={t(`send.${kind}`)}
        onClose={() => ask(false)}
        footer={
          <>
            <Button loading={write.isPending} onClick={() => write.mutate(null)}>
              {t('send.yes')}
            </Button>
            <Button variant="tertiary" onClick={() => ask(false)}>
              {t('send.no')}
            </Button>
          </>
        }
      >
        <p>{t(`send.ask.${kind}`, { count: meeting.attendance.length })}</p>
        {write.error ? <ErrorState error={write.error} /> : null}
      </Modal>
    </section>
  )
}
