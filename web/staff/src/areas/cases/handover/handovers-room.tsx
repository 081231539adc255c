import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Segments } from '../../../../../ui/segments.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { useListKeys } from '../../../../../ui/use-list-keys.ts'
import { MOST_AT_ONCE } from '../most-at-once.ts'
import { AnswerAllDialog } from './answer-all-dialog.tsx'
import { HandoverRow } from './handover-row.tsx'
import { type Handover, type HandoverList, handoversQuery } from './queries.ts'
import '../shared.css'
import './handover.css'

type Props = { shown: HandoverList; onShow: (shown: HandoverList) => void }

/** What waits for an answer, and what was sent, with who has it now: one's own, or one's units'. */
export function HandoversRoom({ shown, onShow }: Props) {
  const t = useTexts('handover')
  const { units } = useSession()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="f-handovers__choices">
        <Segments
          label={t('list.which')}
          value={shown.list}
          options={(['waiting', 'sent'] as const).map((list) => ({ value: list, label: t(`list.${list}`) }))}
          onChange={(list) => onShow({ ...shown, list })}
        />
        <Segments
          label={t('of.which')}
          value={shown.of}
          options={[
            { value: 'me', label: t('of.me') },
            { value: 'unit', label: t(units.length > 1 ? 'of.units' : 'of.unit') },
          ]}
          onChange={(of) => onShow({ ...shown, of })}
        />
      </div>
      <List key={`${shown.list} ${shown.of}`} shown={shown} />
    </>
  )
}

function List({ shown }: { shown: HandoverList }) {
  const t = useTexts('handover')
  const found = useInfiniteQuery(handoversQuery(shown))
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  const items = found.data?.pages.flatMap((page) => page.items)
  if (!items) {
    return found.error ? (
      <ErrorState error={found.error} onRetry={() => void found.refetch()} />
    ) : (
      <Skeletons kind="rows" count={5} />
    )
  }
  if (items.length === 0) return <Empty shown={shown} />
  return (
    <div ref={list}>
      <AnswerAll handovers={items.filter(({ may }) => may.accept)} />
      <ul className="f-handovers__rows">
        {items.map((handover) => (
          <HandoverRow key={handover.id} handover={handover} />
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button
          variant="secondary"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </div>
  )
}

function Empty({ shown: { list, of } }: { shown: HandoverList }) {
  const t = useTexts('handover')
  if (list === 'sent') return <EmptyState title={t('empty.sent')}>{t('empty.sent.lead')}</EmptyState>
  return (
    <EmptyState title={t(of === 'me' ? 'empty.waiting' : 'empty.waiting.unit')}>
      {t('empty.waiting.lead')}
    </EmptyState>
  )
}

/** Somebody has left, or a unit is reorganised: yes or no to all of it at once. */
function AnswerAll({ handovers }: { handovers: readonly Handover[] }) {
  const t = useTexts('handover')
  const [answering, setAnswering] = useState<'accept' | 'decline' | null>(null)
  const [of, setOf] = useState<readonly Handover[]>([])
  const first = handovers.slice(0, MOST_AT_ONCE)
  const isCut = first.length < handovers.length
  const begin = (answer: 'accept' | 'decline') => {
    setOf(first)
    setAnswering(answer)
  }
  return (
    <>
      {handovers.length > 1 ? (
        <div className="f-handovers__all">
          <Button variant="secondary" onClick={() => begin('accept')}>
            {t(isCut ? 'all.accept.first' : 'all.accept', { count: first.length })}
          </Button>
          <Button variant="tertiary" onClick={() => begin('decline')}>
            {t(isCut ? 'all.decline.first' : 'all.decline', { count: first.length })}
          </Button>
          {isCut ? <p>{t('all.most', { most: MOST_AT_ONCE, count: handovers.length })}</p> : null}
        </div>
      ) : null}
      {answering ? (
        <AnswerAllDialog answer={answering} handovers={of} onClose={() => setAnswering(null)} />
      ) : null}
    </>
  )
}
