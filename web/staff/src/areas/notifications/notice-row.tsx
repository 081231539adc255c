import { CheckmarkIcon } from '@navikt/aksel-icons'
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useNow } from '../../../../lib/clock.ts'
import { formatRelative, formatTime, swedishDay } from '../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../lib/i18n.ts'
import { Button } from '../../../../ui/library.ts'
import type { Notice } from './queries.ts'
import { useNoticeWords } from './use-notice-words.ts'

type Props = { notice: Notice; onSeen: (notice: Notice) => void; onGone?: () => void }

/** What happened, where, when, and why one is told. Going there is having seen it. */
export function NoticeRow({ notice, onSeen, onGone }: Props) {
  const t = useTexts('notices')
  const router = useRouter()
  const { what, why } = useNoticeWords()(notice)
  const { id, seen, many, case: about } = notice
  const address = `${router.basepath}${notice.leadsTo}`.replace('//', '/')

  /** The address may hold which side of the case is in front, so it is gone to as it is. */
  function go(event: MouseEvent): void {
    if (!seen) onSeen(notice)
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onGone?.()
    router.history.push(address)
  }

  return (
    <li className="f-notice" data-row data-focus-key={id} data-seen={seen || undefined}>
      <span aria-hidden className="f-notice__dot" />
      <div className="f-notice__said">
        <a href={address} data-row-link className="f-notice__what" onClick={go}>
          {seen ? null : <span className="ds-sr-only">{t('unseen')}: </span>}
          {what}
        </a>
        {many > 1 ? <span className="f-notice__many">{t('many', { count: many })}</span> : null}
        {about ? (
          <p className="f-notice__case">
            <span className="f-number">{about.number}</span> {about.title}
          </p>
        ) : null}
        <p className="f-notice__why">
          <Moment at={notice.at} /> · {why}
        </p>
      </div>
      {seen ? null : (
        <Button variant="tertiary" data-color="neutral" icon title={t('see')} onClick={() => onSeen(notice)}>
          <CheckmarkIcon aria-hidden />
          <span className="ds-sr-only">
            {t('see')}: {what}
          </span>
        </Button>
      )}
    </li>
  )
}

/** `14:05` today, `i går` or `för 3 veckor sedan` before that. */
function Moment({ at }: { at: string }) {
  const language = useLanguage()
  const now = useNow()
  const isToday = swedishDay(at) === swedishDay(now)
  return <time dateTime={at}>{isToday ? formatTime(at, language) : formatRelative(at, now, language)}</time>
}
