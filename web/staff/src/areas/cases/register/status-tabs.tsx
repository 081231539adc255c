import { useTexts } from '../../../../../lib/i18n.ts'
import { Segments } from '../../../../../ui/segments.tsx'
import { type StatusFilter, statusFilters } from './filters.ts'

type Props = { value: StatusFilter; onChange: (status: StatusFilter) => void }

export function StatusTabs({ value, onChange }: Props) {
  const t = useTexts('cases')
  const options = statusFilters.map((status) => ({ value: status, label: t(`filter.status.${status}`) }))
  return (
    <div className="f-cases__tabs">
      <Segments label={t('filter.status')} value={value} options={options} onChange={onChange} />
    </div>
  )
}
