import { announcement } from '../lib/announce.ts'
import { useWatched } from '../lib/watched.ts'

/** Reads out what `announce` is given. Once on the page. */
export function LiveRegion() {
  const { words, nth } = useWatched(announcement)
  return (
    <output className="ds-sr-only">
      <span key={nth}>{words}</span>
    </output>
  )
}
