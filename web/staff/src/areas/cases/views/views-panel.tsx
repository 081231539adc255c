import { type KeyboardEvent, useId } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import type { CaseFilters } from '../register/filters.ts'
import { addressOf, addressOfNone } from './open-view.ts'
import type { SavedView } from './queries.ts'
import type { ViewActs } from './use-view-acts.ts'

type Props = {
  views: readonly SavedView[]
  open: SavedView | undefined
  filters: CaseFilters
  acts: ViewActs
  onOpen: (address: CaseFilters) => void
  onDialog: (dialog: 'new' | 'edit') => void
  onLeave: () => void
}

/** Every view that one may open, and what one may do with the one that is open. */
export function ViewsPanel({ views, open, filters, acts, onOpen, onDialog, onLeave }: Props) {
  const t = useTexts('cases')
  const own = views.filter(({ may }) => may.change)
  const others = views.filter(({ may }) => !may.change && !may.inherit)
  const abandoned = views.filter(({ may }) => !may.change && may.inherit)
  const isNone = open === undefined && Object.keys(filters).every((name) => name === 'saved')
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons inside are what is operated; the arrows only go between them
    <div className="f-views__panel" onKeyDown={walk}>
      <ul className="f-views__list">
        <li>
          <button
            type="button"
            aria-current={isNone || undefined}
            onClick={() => onOpen(addressOfNone(views))}
          >
            {t('views.none')}
          </button>
        </li>
      </ul>
      <ViewList title={t('views.mine')} views={own} open={open} onOpen={onOpen} />
      {own.length === 0 ? <p className="f-views__empty">{t('views.empty')}</p> : null}
      <ViewList title={t('views.shared')} views={others} open={open} onOpen={onOpen} />
      <ViewList title={t('views.abandoned')} views={abandoned} open={open} onOpen={onOpen} />
      <ul className="f-views__list f-views__acts">
        {open ? <OpenActs view={open} own={own} acts={acts} onDialog={onDialog} onLeave={onLeave} /> : null}
        <Act onAct={() => onDialog('new')}>
          {t(open && !open.may.change ? 'views.copy' : 'views.saveNew')}
        </Act>
      </ul>
    </div>
  )
}

/** Up and down go between the buttons, as in any menu. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const here = buttons.findIndex((button) => button === document.activeElement)
  event.preventDefault()
  buttons.at((here + step) % buttons.length)?.focus()
}

type ListProps = {
  title: string
  views: readonly SavedView[]
  open: SavedView | undefined
  onOpen: (address: CaseFilters) => void
}

function ViewList({ title, views, open, onOpen }: ListProps) {
  const id = useId()
  if (views.length === 0) return null
  return (
    <>
      <h2 id={id}>{title}</h2>
      <ul className="f-views__list" aria-labelledby={id}>
        {views.map((view) => (
          <li key={view.id}>
            <button
              type="button"
              aria-current={view.id === open?.id || undefined}
              onClick={() => onOpen(addressOf(view))}
            >
              <span>{view.name}</span>
              <AboutView view={view} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whose it is, who else sees it, and whether the list opens with it. */
function AboutView({ view }: { view: SavedView }) {
  const t = useTexts('cases')
  const nameOf = useNameOf()
  const { sharedWith } = view
  const told = [
    view.may.change ? '' : t(view.owner.hasLeft ? 'views.by.left' : 'views.by', { name: view.owner.name }),
    sharedWith.kind === 'unit' ? t('views.with.unit', { unit: nameOf(sharedWith.unit) }) : '',
    sharedWith.kind === 'everyone' ? t('views.with.everyone') : '',
    view.isDefault ? t('views.first') : '',
  ].filter(Boolean)
  return told.length > 0 ? <small>{told.join(' · ')}</small> : null
}

type ActsProps = {
  view: SavedView
  own: readonly SavedView[]
  acts: ViewActs
  onDialog: (dialog: 'new' | 'edit') => void
  onLeave: () => void
}

function OpenActs({ view, own, acts, onDialog, onLeave }: ActsProps) {
  const t = useTexts('cases')
  const place = own.findIndex(({ id }) => id === view.id) + 1
  const first = (
    <Act onAct={() => void acts.openFirst(view, !view.isDefault)}>
      {t(view.isDefault ? 'views.openFirst.not' : 'views.openFirst')}
    </Act>
  )
  const remove = (
    <Act
      onAct={() => {
        onLeave()
        void acts.remove(view)
      }}
    >
      {t('views.remove')}
    </Act>
  )
  if (!view.may.change && !view.may.inherit) return first
  if (!view.may.change) {
    return (
      <>
        {first}
        <Act
          onAct={() => {
            onLeave()
            void acts.takeOver(view)
          }}
        >
          {t('views.takeOver')}
        </Act>
        {remove}
      </>
    )
  }
  return (
    <>
      <Act onAct={() => onDialog('edit')}>{t('views.edit')}</Act>
      {first}
      {place > 1 ? <Act onAct={() => void acts.moveTo(view, place - 1)}>{t('views.up')}</Act> : null}
      {place < own.length ? (
        <Act onAct={() => void acts.moveTo(view, place + 1)}>{t('views.down')}</Act>
      ) : null}
      {remove}
    </>
  )
}

function Act({ children, onAct }: { children: string; onAct: () => void }) {
  return (
    <li>
      <button type="button" onClick={onAct}>
        {children}
      </button>
    </li>
  )
}
