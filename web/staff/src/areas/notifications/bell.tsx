import { BellIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { DropPanel } from '../../../../ui/drop-panel.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { unseenQuery } from './queries.ts'
import './bell.css'

const NoticePanel = lazy(async () => ({ default: (await import('./notice-panel.tsx')).NoticePanel }))
const MANY = 99

/** How many notices one has not seen, and the latest of them under it. */
export function Bell() {
  const t = useTexts('web')
  const ui = useTexts('ui')
  const unseen = useQuery(unseenQuery).data ?? 0
  return (
    <DropPanel
      wide
      hotkey={{ keys: 'b', label: t('notices'), group: ui('keys.group.everywhere') }}
      button={
        <>
          <BellIcon aria-hidden />
          {unseen > 0 ? (
            <span aria-hidden className="f-bell__count">
              {unseen > MANY ? `${MANY}+` : unseen}
            </span>
          ) : null}
          <span className="ds-sr-only">
            {t('notices')}
            {unseen > 0 ? `, ${t('notices.unseen', { count: unseen })}` : ''}
          </span>
        </>
      }
    >
      {(close) => (
        <Suspense fallback={<Skeletons kind="rows" count={3} />}>
          <NoticePanel onClose={close} />
        </Suspense>
      )}
    </DropPanel>
  )
}
