import { useLocation } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { rooms } from '../rooms.ts'

/** A room that has no page of its own yet. */
export function RoomPage() {
  const t = useTexts('web')
  const path = useLocation({ select: ({ pathname }) => pathname })
  const room = rooms.find((each) => path.startsWith(each.path))
  return (
    <>
      <PageHeader title={room ? t(`room.${room.id}`) : t('newCase')} />
      <EmptyState title={t('room.empty')} />
    </>
  )
}
