import { BookmarkIcon, ChevronDownIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DropPanel } from '../../../../../ui/drop-panel.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { type ColumnId, writeColumns } from '../register/column-ids.ts'
import type { CaseFilters } from '../register/filters.ts'
import { addressOf, isChanged } from './open-view.ts'
import type { SavedView } from './queries.ts'
import { useViewActs, type ViewActs } from './use-view-acts.ts'
import { EditViewDialog, NewViewDialog } from './view-dialogs.tsx'
import { ViewsPanel } from './views-panel.tsx'
import './views.css'

type Props = {
  views: readonly SavedView[]
  filters: CaseFilters
  columns: readonly ColumnId[]
  onFilters: (filters: CaseFilters) => void
}

/** Which view is open, whether the list still is as it was saved, and the way to all the others. */
export function ViewsBar({ views, filters, columns, onFilters }: Props) {
  const t = useTexts('cases')
  const ui = useTexts('ui')
  const [dialog, setDialog] = useState<'new' | 'edit' | null>(null)
  const acts = useViewActs()
  const open = views.find(({ id }) => id === filters.saved)
  const changed = open !== undefined && isChanged(open, filters, columns)
  const close = () => setDialog(null)

  return (
    <div className="f-views">
      <DropPanel
        align="start"
        takesFocus
        hotkey={{ keys: 'v', label: t('views.choose'), group: ui('keys.group.list') }}
        button={
          <>
            <BookmarkIcon aria-hidden />
            {open ? (
              <span className="f-views__open">
                <span className="ds-sr-only">{t('views.one')} </span>
                {open.name}
              </span>
            ) : (
              t('views')
            )}
            <ChevronDownIcon aria-hidden />
          </>
        }
      >
        {(leave) => (
          <ViewsPanel
            views={views}
            open={open}
            filters={filters}
            acts={acts}
            onOpen={(address) => {
              leave()
              onFilters(address)
            }}
            onDialog={(next) => {
              leave()
              setDialog(next)
            }}
            onLeave={leave}
          />
        )}
      </DropPanel>
      {open && changed ? (
        <Changed
          view={open}
          acts={acts}
          onKeep={() => void acts.keep(open, filters, columns)}
          onReset={() => onFilters(addressOf(open))}
          onNew={() => setDialog('new')}
        />
      ) : null}
      {dialog === 'new' ? (
        <NewViewDialog
          like={open}
          filters={filters}
          columns={columns}
          onSaved={(id) => onFilters({ ...filters, columns: writeColumns(columns), saved: id })}
          onClose={close}
        />
      ) : null}
      {dialog === 'edit' && open ? <EditViewDialog key={open.id} of={open} onClose={close} /> : null}
    </div>
  )
}

type ChangedProps = {
  view: SavedView
  acts: ViewActs
  onKeep: () => void
  onReset: () => void
  onNew: () => void
}

/** The list differs from its view: keep it in the view, or as a view of one's own, or go back. */
function Changed({ view, acts, onKeep, onReset, onNew }: ChangedProps) {
  const t = useTexts('cases')
  return (
    <div className="f-views__changed">
      <StatusTag tone="active" plain>
        {t('views.changed')}
      </StatusTag>
      {view.may.change ? (
        <Button variant="secondary" loading={acts.isKeeping} onClick={onKeep}>
          {t('views.keep')}
        </Button>
      ) : (
        <Button variant="secondary" onClick={onNew}>
          {t('views.keepOwn')}
        </Button>
      )}
      <Button variant="tertiary" onClick={onReset}>
        {t('views.reset')}
      </Button>
    </div>
  )
}
