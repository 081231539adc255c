import type { FieldProps } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { OrgNumberText } from '../../../../../ui/org-number-text.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { CompanyFinder } from './company-finder.tsx'
import { FillInCompany } from './fill-in-company.tsx'
import type { CompanyKind, NewCaseDraft } from './new-case-draft.ts'

type Props = {
  value: NewCaseDraft
  problems: Readonly<Record<string, string>>
  change: (patch: Partial<NewCaseDraft>) => void
  field: (name: 'newName' | 'newOrgNumber' | 'newAddress' | 'newCity') => FieldProps
}

const kinds = ['known', 'new', 'planned'] as const satisfies readonly CompanyKind[]

/** Which company it is: one of the register, a new one, or one that doesn't exist yet. */
export function CompanyChoice({ value, problems, change, field }: Props) {
  const t = useTexts('cases')
  const choose = (kind: string) => change({ companyKind: kinds.find((known) => known === kind) ?? 'known' })
  const missing = problems['company.companyId'] ?? problems['company']
  return (
    <>
      <RadioField
        label={t('new.company')}
        name="companyKind"
        value={value.companyKind}
        error={undefined}
        onChange={choose}
        choices={kinds.map((kind) => ({ value: kind, label: t(`new.company.${kind}`) }))}
        inline
      />
      {value.companyKind === 'known' && value.companyId ? (
        <div className="f-intake__company">
          <span>
            <strong>{value.companyName}</strong>{' '}
            {value.companyNumber ? <OrgNumberText value={value.companyNumber} /> : null}
          </span>
          <Button
            variant="tertiary"
            onClick={() => change({ companyId: '', companyName: '', companyNumber: '' })}
          >
            {t('new.company.change')}
          </Button>
        </div>
      ) : null}
      {value.companyKind === 'known' && !value.companyId ? (
        <CompanyFinder
          error={missing ? t('new.company.missing') : undefined}
          onChoose={({ id, name, orgNumberShown }) =>
            change({ companyId: id, companyName: name, companyNumber: orgNumberShown ?? '' })
          }
          onAdd={(typed) =>
            change({
              companyKind: 'new',
              ...(/\d{6}/.test(typed) ? { newOrgNumber: typed } : { newName: typed }),
            })
          }
        />
      ) : null}
      {value.companyKind === 'new' ? (
        <>
          <TextField
            label={t('new.company.number')}
            hint={t('new.company.number.hint')}
            optional
            length="medium"
            inputMode="numeric"
            autoComplete="off"
            {...field('newOrgNumber')}
            error={problems['company.orgNumber']}
          />
          <FillInCompany orgNumber={value.newOrgNumber} change={change} />
          <TextField
            label={t('new.company.name')}
            {...field('newName')}
            error={problems['company.name']}
            autoComplete="off"
          />
          <div className="f-form__pair">
            <TextField
              label={t('new.company.address')}
              optional
              {...field('newAddress')}
              error={problems['company.address']}
            />
            <TextField
              label={t('new.company.city')}
              optional
              {...field('newCity')}
              error={problems['company.city']}
            />
          </div>
        </>
      ) : null}
      {value.companyKind === 'planned' ? (
        <p className="f-field__hint">{t('new.company.planned.hint')}</p>
      ) : null}
    </>
  )
}
