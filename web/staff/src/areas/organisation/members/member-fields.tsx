import type { FieldProps } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { TextField } from '../../../../../ui/text-field.tsx'

type Name = 'name' | 'email' | 'title' | 'titleEn' | 'phone'

/** What is known of a colleague. */
export function MemberFields({ field }: { field: (name: Name) => FieldProps<Name> }) {
  const t = useTexts('people')
  return (
    <>
      <TextField label={t('name')} autoComplete="off" {...field('name')} />
      <TextField label={t('email')} type="email" autoComplete="off" {...field('email')} />
      <TextField label={t('workTitle')} optional {...field('title')} />
      <TextField label={t('workTitleEn')} optional {...field('titleEn')} />
      <TextField label={t('phone')} type="tel" length="medium" optional {...field('phone')} />
    </>
  )
}
