import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { moved, newStanding, purposes, type StandingDraft } from './series-draft.ts'

type Props = {
  items: readonly StandingDraft[]
  /** The server's messages, by field path. */
  problems: Readonly<Record<string, string>>
  onChange: (items: StandingDraft[]) => void
}

/** Items that each meeting has: added, removed, and put in order with buttons that keep the focus. */
export function StandingFields({ items, problems, onChange }: Props) {
  const t = useTexts('meetings')
  const list = useRef<HTMLOListElement>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (!wanted.current) return
    // At the end of the list the button that was pressed is gone; the other one is beside it.
    const [key, act] = wanted.current.split(' ')
    const row = list.current?.querySelector(`[data-item="${CSS.escape(key ?? '')}"]`)
    const target = row?.querySelector<HTMLElement>(`[data-act="${act}"]`) ?? row?.querySelector('button')
    if (target instanceof HTMLElement) target.focus()
    wanted.current = null
  })

  function move(at: number, step: 1 | -1): void {
    wanted.current = `${items[at]?.key} ${step === 1 ? 'down' : 'up'}`
    onChange(moved(items, at, step))
  }
  const change = (key: string, patch: Partial<StandingDraft>) =>
    onChange(items.map((item) => (item.key === key ? { ...item, ...patch } : item)))

  return (
    <section aria-labelledby="form-standing">
      <h2 id="form-standing">{t('form.standing')}</h2>
      <p className="f-series-form__quiet">{t('form.standing.lead')}</p>
      <ol className="f-series-form__standing" ref={list}>
        {items.map((item, at) => (
          <StandingRow
            key={item.key}
            item={item}
            nth={at}
            problems={problems}
            onChange={(patch) => change(item.key, patch)}
            onRemove={() => onChange(items.filter(({ key }) => key !== item.key))}
            {...(at > 0 ? { onUp: () => move(at, -1) } : {})}
            {...(at < items.length - 1 ? { onDown: () => move(at, 1) } : {})}
          />
        ))}
      </ol>
      <div>
        <Button variant="secondary" onClick={() => onChange([...items, newStanding()])}>
          {t('form.standing.add')}
        </Button>
      </div>
    </section>
  )
}

type RowProps = {
  item: StandingDraft
  nth: number
  problems: Readonly<Record<string, string>>
  onChange: (patch: Partial<StandingDraft>) => void
  onRemove: () => void
  onUp?: () => void
  onDown?: () => void
}

function StandingRow({ item, nth, problems, onChange, onRemove, onUp, onDown }: RowProps) {
  const t = useTexts('meetings')
  const title = item.title || t('form.standing.nth', { nth: nth + 1 })
  const field = (name: 'title' | 'purpose' | 'minutes') => ({
    name: `${name} ${item.key}`,
    value: item[name],
    error: problems[`standing.${nth}.${name}`],
    onChange: (value: string) => onChange({ [name]: value }),
  })
  return (
    <li data-item={item.key}>
      <fieldset>
        <legend className="ds-sr-only">{t('form.standing.nth', { nth: nth + 1 })}</legend>
        <TextField label={t('form.standing.title')} {...field('title')} />
        <SelectField
          label={t('form.standing.purpose')}
          options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          {...field('purpose')}
        />
        <TextField
          label={t('form.standing.minutes')}
          type="number"
          inputMode="numeric"
          length="short"
          {...field('minutes')}
        />
        <div className="f-series-form__acts">
          {onUp ? (
            <Button
              icon
              variant="tertiary"
              data-act="up"
              aria-label={t('form.standing.up', { title })}
              onClick={onUp}
            >
              <ArrowUpIcon aria-hidden />
            </Button>
          ) : null}
          {onDown ? (
            <Button
              icon
              variant="tertiary"
              data-act="down"
              aria-label={t('form.standing.down', { title })}
              onClick={onDown}
            >
              <ArrowDownIcon aria-hidden />
            </Button>
          ) : null}
          <Button
            icon
            variant="tertiary"
            aria-label={t('form.standing.remove', { title })}
            onClick={onRemove}
          >
            <TrashIcon aria-hidden />
          </Button>
        </div>
      </fieldset>
    </li>
  )
}
