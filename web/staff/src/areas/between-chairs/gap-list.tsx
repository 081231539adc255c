import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useRowArrival } from '../../../../lib/arrival.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useKeys } from '../../../../lib/keys.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Button } from '../../../../ui/library.ts'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { useListKeys } from '../../../../ui/use-list-keys.ts'
import { GapRow } from './gap-row.tsx'
import { type Gap, gapQuery } from './queries.ts'

/** One group: what has waited longest on top, each with who is to mend it and the step that does. */
export function GapList({ gap, unit }: { gap: Gap; unit: string | null }) {
  const t = useTexts('watchdog')
  const ui = useTexts('ui')
  const page = useInfiniteQuery(gapQuery(gap, unit))
  const items = page.data?.pages.flatMap((one) => one.items)
  const list = useRef<HTMLElement>(null)
  useListKeys(list)
  useRowArrival(list, items?.length ?? 0)
  useKeys([{ keys: 's', label: t('key.step'), group: ui('keys.group.list'), run: takeStep }])
  return (
    <section ref={list} className="f-chairs__list" aria-labelledby="gap">
      <h2 id="gap">{t(`gap.${gap}`)}</h2>
      <p className="f-chairs__quiet">{t(`about.${gap}`)}</p>
      {items ? (
        items.length === 0 ? (
          <EmptyState title={t('empty.group')}>{t('empty.groupLead')}</EmptyState>
        ) : (
          <ul>
            {items.map((item) => (
              <GapRow key={item.thing} gap={gap} item={item} />
            ))}
          </ul>
        )
      ) : page.error ? (
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      ) : (
        <Skeletons kind="rows" count={6} />
      )}
      {page.hasNextPage ? (
        <Button
          variant="secondary"
          loading={page.isFetchingNextPage}
          onClick={() => void page.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </section>
  )
}

/** The next step of the row that the keyboard stands on. */
function takeStep(): void {
  document.activeElement?.closest('[data-row]')?.querySelector<HTMLElement>('[data-step]')?.click()
}
