import { useTexts } from '../../../../lib/i18n.ts'

const known = ['AB', 'EF', 'HB', 'KB', 'EK'] as const

/** The legal form in words; one that has none is shown as the register has it. */
export function FormText({ form }: { form: string | null }) {
  const t = useTexts('companies')
  const own = known.find((each) => each === form)
  if (own) return t(`form.${own}`)
  return form ?? t('unknown')
}
