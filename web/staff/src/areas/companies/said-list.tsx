import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { DateText } from '../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Button } from '../../../../ui/library.ts'
import { Skeletons } from '../../../../ui/skeletons.tsx'

type Said = {
  readonly id: string
  readonly at: string
  readonly body: string
  readonly case: { readonly id: string; readonly number: string; readonly title: string }
}

type Props<Item extends Said> = {
  said: UseInfiniteQueryResult<{ pages: readonly { items: readonly Item[] }[] }>
  none: string
  /** Who said it, and what it comes to. */
  headOf: (item: Item) => ReactNode
}

/** What has been said in the cases of a company, the latest first, each with the way to its case. */
export function SaidList<Item extends Said>({ said, none, headOf }: Props<Item>) {
  const t = useTexts('companies')
  if (!said.data) {
    return said.error ? (
      <ErrorState error={said.error} onRetry={() => void said.refetch()} />
    ) : (
      <Skeletons count={3} />
    )
  }
  const items = said.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <p className="f-companies__quiet">{none}</p>
  return (
    <>
      <ul className="f-companies__said">
        {items.map((item) => (
          <li key={item.id}>
            <p className="f-companies__saidHead">
              {headOf(item)} <DateText value={item.at} />
            </p>
            <p className="f-companies__saidBody">{item.body}</p>
            <Link to="/cases/$caseId" params={{ caseId: item.case.id }}>
              <span className="f-number">{item.case.number}</span> {item.case.title}
            </Link>
          </li>
        ))}
      </ul>
      {said.hasNextPage ? (
        <Button
          variant="tertiary"
          loading={said.isFetchingNextPage}
          onClick={() => void said.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      ) : null}
    </>
  )
}
