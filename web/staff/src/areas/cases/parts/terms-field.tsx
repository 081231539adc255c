import { XMarkIcon } from '@navikt/aksel-icons'
import { useId, useRef } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { bounds, roadKeepers, type Term, termKeys, termKinds } from './terms.ts'

type Props = {
  terms: readonly Term[]
  problems: Readonly<Record<string, string | undefined>>
  onChange: (terms: Term[]) => void
}

const MOST = 10

/** What the answer says in figures, one a row: what, which way it is a limit, and how much. */
export function TermsField({ terms, problems, onChange }: Props) {
  const t = useTexts('conflicts')
  const words = useTexts('answers')
  const hintId = useId()
  const rows = useRef<HTMLUListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const left = termKeys.filter((key) => terms.every((term) => term.key !== key))

  const change = (at: number, given: Partial<Term>) =>
    onChange(terms.map((term, index) => (index === at ? { ...term, ...given } : term)))
  function begin() {
    const [key] = left
    if (!key) return
    onChange([...terms, { key, bound: 'exactly', value: '' }])
    requestAnimationFrame(() => rows.current?.querySelector<HTMLElement>('li:last-child select')?.focus())
  }

  return (
    <fieldset className="f-terms" aria-describedby={hintId}>
      <legend className="ds-label">{t('terms.heading')}</legend>
      <p id={hintId} className="f-field__hint">
        {t('terms.hint')}
      </p>
      {terms.length > 0 ? (
        <ul ref={rows}>
          {terms.map((term, index) => (
            <li key={term.key}>
              <SelectField
                label={t('terms.key')}
                name={`terms.${index}.key`}
                value={term.key}
                error={problems[`terms.${index}.key`]}
                options={termKeys
                  .filter((key) => key === term.key || left.includes(key))
                  .map((key) => ({ value: key, label: words(`term.${key}`) }))}
                onChange={(key) => change(index, { key: key as Term['key'], bound: 'exactly', value: '' })}
              />
              <ValueFields
                term={term}
                name={`terms.${index}`}
                error={problems[`terms.${index}.value`]}
                onChange={(given) => change(index, given)}
              />
              <Button
                icon
                variant="tertiary"
                data-color="neutral"
                aria-label={t('terms.remove', { term: words(`term.${term.key}`) })}
                onClick={() => {
                  add.current?.focus()
                  onChange(terms.filter((_, at) => at !== index))
                }}
              >
                <XMarkIcon aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Button
        ref={add}
        variant="tertiary"
        onClick={begin}
        disabled={left.length === 0 || terms.length >= MOST}
      >
        {t('terms.add')}
      </Button>
    </fieldset>
  )
}

type ValueProps = {
  term: Term
  name: string
  error: string | undefined
  onChange: (given: Partial<Term>) => void
}

function ValueFields({ term, name, error, onChange }: ValueProps) {
  const t = useTexts('conflicts')
  const words = useTexts('answers')
  const kind = termKinds[term.key]
  const value = {
    name: `${name}.value`,
    value: term.value,
    error,
    onChange: (text: string) => onChange({ value: text }),
  }
  if (kind === 'choice') {
    const options = roadKeepers.map((keeper) => ({ value: keeper, label: words(`choice.${keeper}`) }))
    return <SelectField {...value} label={t('terms.value')} options={options} placeholder="" />
  }
  const way = kind === 'number' ? 'number' : 'when'
  return (
    <>
      <SelectField
        label={t('terms.bound')}
        name={`${name}.bound`}
        value={term.bound}
        error={undefined}
        options={bounds.map((bound) => ({ value: bound, label: t(`bound.${way}.${bound}`) }))}
        onChange={(bound) => onChange({ bound: bound as Term['bound'] })}
      />
      <TextField
        {...value}
        label={t('terms.value')}
        length="short"
        {...(kind === 'day' ? { type: 'date' } : {})}
        {...(kind === 'number' ? { inputMode: 'decimal' } : {})}
      />
    </>
  )
}
