/*
 * Which meetings have their page open in some tab of this browser: that tab sends what was written there, and no other
 * does. A browser without locks, or a page that came without encryption, can't tell; then each sends, and the server
 * knows what comes twice.
 */
const nameOf = (place: string): string => `farled.meeting.${place}`
const locks = (): LockManager | undefined => (navigator as Partial<Navigator>).locks

/** Says that a meeting is open here, until it is left. */
export function holdOpen(place: string): () => void {
  let leave = (): void => undefined
  const left = new Promise<void>((done) => {
    leave = done
  })
  // Several tabs may have the same meeting open.
  void locks()?.request(nameOf(place), { mode: 'shared' }, () => left)
  return () => leave()
}

export async function isOpenSomewhere(place: string): Promise<boolean> {
  const { held = [] } = (await locks()?.query()) ?? {}
  return held.some(({ name }) => name === nameOf(place))
}
