import { useQuery } from '@tanstack/react-query'
import { ProposeDialog } from '../proposals/propose-dialog.tsx'
import { areaQuery } from '../queries.ts'

/** Proposes another unit for an area, from where it was seen that it is needed. */
export function ProposeAt({ code, onClose }: { code: string; onClose: () => void }) {
  const area = useQuery(areaQuery(code)).data
  return area ? <ProposeDialog area={area} onClose={onClose} /> : null
}
