import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { type Opening, openingQuery, openPages } from './queries.ts'

/** Whether companies may ask, since when, and the way to change it for those who may. */
export function OpeningSection({ isGreen }: { isGreen: boolean }) {
  const t = useTexts('coverage')
  const ui = useTexts('ui')
  const opening = useQuery(openingQuery).data
  const [closing, setClosing] = useState(false)
  const open = useWrite<null, unknown>({
    call: openPages,
    invalidates: () => [['coverage']],
    onDone: () => showToast({ tone: 'good', message: t('opening.opened') }),
  })
  if (!opening) return null
  const { isOpen, may } = opening
  const said = isApiError(open.error) ? (open.error.problem?.detail ?? ui('error.silent')) : null
  return (
    <section className="f-coverage__opening" aria-labelledby="opening">
      <Heading level={2} data-size="2xs" id="opening">
        {t('opening.heading')}
      </Heading>
      <StatusTag tone={isOpen ? 'good' : 'ended'}>{t(isOpen ? 'opening.open' : 'opening.closed')}</StatusTag>
      <Since opening={opening} />
      {isOpen && !isGreen ? <p>{t('opening.stays')}</p> : null}
      {said ? <p role="alert">{said}</p> : null}
      {may.change && !isOpen ? (
        isGreen ? (
          <Button loading={open.isPending} onClick={() => open.mutate(null)}>
            {t('opening.act.open')}
          </Button>
        ) : (
          <p>{t('opening.blocked')}</p>
        )
      ) : null}
      {may.change && isOpen ? (
        <Button variant="tertiary" onClick={() => setClosing(true)}>
          {t('opening.act.close')}
        </Button>
      ) : null}
      {closing ? <CloseDialog onClose={() => setClosing(false)} /> : null}
    </section>
  )
}

function Since({ opening: { isOpen, since, by, reason } }: { opening: Opening }) {
  const t = useTexts('coverage')
  if (!since) return <p>{t('opening.never')}</p>
  const who = isOpen
    ? by
      ? t('opening.since', { name: by })
      : t('opening.sinceUnknown')
    : t('opening.closedBy', { name: by ?? '' })
  return (
    <>
      <p className="f-coverage__quiet">
        {who} <DateText value={since} />
      </p>
      {isOpen || !reason ? null : <p>{reason}</p>}
    </>
  )
}
