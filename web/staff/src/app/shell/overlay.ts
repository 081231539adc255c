/** What can be opened over the whole page. */
export type Overlay = 'palette' | 'keys' | null
