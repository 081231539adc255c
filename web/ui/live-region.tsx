import { announcement } from '../lib/announce.ts'
import { useWatched } from '../lib/watched.ts'

/** Reads out what `announce` is given. Once on the page. */
export function LiveRegion() {
  const { words, nth } = useWatched(announcement)
  return (
    <div className="ds-sr-only" role="status">
      <span key={nth}>{words}</span>
    </div>
  )
}
