import { useId } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import { nobody, type Recipient } from './ask-draft.ts'

const MOST = 10

type Props = {
  to: readonly Recipient[]
  problems: Readonly<Record<string, string>>
  /** What is wrong with the addresses together. */
  error: string | undefined
  onChange: (to: readonly Recipient[]) => void
}

/** Whom to ask: one or several, each with a mail and a link of their own. */
export function RecipientFields({ to, problems, error, onChange }: Props) {
  const t = useTexts('referrals')
  const known = useId()
  const change = (nth: number, part: Partial<Recipient>) =>
    onChange(to.map((one, at) => (at === nth ? { ...one, ...part } : one)))
  return (
    <fieldset className="f-referral-to">
      <legend className="ds-label">{t('to')}</legend>
      {to.map((one, nth) => (
        <RecipientField
          key={nth}
          one={one}
          nth={nth}
          known={known}
          problems={problems}
          error={nth === to.length - 1 ? error : undefined}
          onChange={(part) => change(nth, part)}
          onRemove={to.length > 1 ? () => onChange(to.filter((_, at) => at !== nth)) : undefined}
        />
      ))}
      <datalist id={known}>
        {t('known')
          .split(', ')
          .map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </datalist>
      {to.length < MOST ? (
        <div>
          <Button variant="tertiary" onClick={() => onChange([...to, nobody])}>
            {t('to.add')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}

type OneProps = Pick<Props, 'problems' | 'error'> & {
  one: Recipient
  nth: number
  known: string
  onChange: (part: Partial<Recipient>) => void
  onRemove: (() => void) | undefined
}

function RecipientField({ one, nth, known, problems, error, onChange, onRemove }: OneProps) {
  const t = useTexts('referrals')
  const field = (name: keyof Recipient) => ({
    name: `to.${nth}.${name}`,
    value: one[name],
    onChange: (value: string) => onChange({ [name]: value }),
    error: problems[`to.${nth}.${name}`] ?? (name === 'email' ? error : undefined),
  })
  return (
    <fieldset aria-label={t('to.one', { nth: nth + 1 })} className="f-referral-to__one">
      <TextField label={t('organisation')} list={known} {...field('organisation')} />
      <div className="f-form__pair">
        <TextField label={t('name')} optional {...field('name')} />
        <TextField label={t('email')} type="email" {...field('email')} />
      </div>
      {onRemove ? (
        <div>
          <Button variant="tertiary" data-color="neutral" onClick={onRemove}>
            {t('to.remove', { nth: nth + 1 })}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
