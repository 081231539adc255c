import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useKeys } from '../../../../../lib/keys.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Button } from '../../../../../ui/library.ts'
import type { Selection } from '../../../../../ui/table-types.ts'
import { MOST_AT_ONCE } from '../most-at-once.ts'
import type { CaseRow } from '../shapes.ts'
import { type BulkAction, bulkActions } from './bulk-actions.ts'

/**
 * Choosing among the cases that are shown, and what is done with the chosen. `list` tells one list from another:
 * what is chosen in the one is not chosen in the other.
 */
export function useBulk(
  rows: readonly CaseRow[] | undefined,
  list: string,
): { selection: Selection; dialog: ReactNode } {
  const t = useTexts('cases')
  const [chosenIn, setChosenIn] = useState<{ list: string; ids: ReadonlySet<string> }>({
    list,
    ids: new Set(),
  })
  const [begun, setBegun] = useState<BulkAction | null>(null)
  const chosen: ReadonlySet<string> = chosenIn.list === list ? chosenIn.ids : new Set()
  const choose = (ids: ReadonlySet<string>) => setChosenIn({ list, ids })
  const cases = (rows ?? []).filter(({ id }) => chosen.has(id))
  useGoOnFromTheTop(begun !== null)

  function begin(action: BulkAction): void {
    if (cases.length === 0) return showToast({ tone: 'neutral', message: t('many.none') })
    if (cases.length <= MOST_AT_ONCE) return setBegun(action)
    showToast({ tone: 'danger', message: t('many.tooMany', { count: cases.length, most: MOST_AT_ONCE }) })
  }
  useKeys(
    bulkActions.map((action) => ({
      keys: action.keys,
      label: t(`many.${action.id}`),
      group: t('many.group'),
      run: () => begin(action),
    })),
  )

  return {
    selection: {
      chosen,
      onChange: choose,
      nameOf: (key) => rows?.find(({ id }) => id === key)?.number ?? '',
      actions: bulkActions.map((action) => (
        <Button
          key={action.id}
          variant="secondary"
          aria-keyshortcuts={action.keys}
          onClick={() => begin(action)}
        >
          <action.Icon aria-hidden />
          {t(`many.${action.id}`)}
        </Button>
      )),
    },
    dialog: (
      <Suspense>
        {begun ? (
          <begun.Dialog
            cases={cases}
            onDone={(refused) => choose(new Set(refused))}
            onClose={() => setBegun(null)}
          />
        ) : null}
      </Suspense>
    ),
  }
}

/** The button that opened the dialog has gone with the choice: the keyboard goes on from the top of the page. */
function useGoOnFromTheTop(isOpen: boolean): void {
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    wasOpen.current = isOpen
  }, [isOpen])
}
