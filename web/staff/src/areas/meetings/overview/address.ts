/** What the address of the meetings' page says. Without anything: my meetings, those to come, of every series. */
export type MeetingSearch = {
  readonly show?: 'all'
  readonly past?: true
  readonly series?: string
}

export function readMeetingSearch(search: Record<string, unknown>): MeetingSearch {
  const { show, past, series } = search
  return {
    ...(show === 'all' ? { show } : {}),
    ...(past === true || past === 'true' ? { past: true } : {}),
    ...(typeof series === 'string' && series ? { series } : {}),
  }
}
