/** Pictures that come with the page itself. None carries a meaning that the words beside it do not. */
const picture = (inner: string, box = 24) =>
  `<svg viewBox="0 0 ${box} ${box}" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</svg>`

/** Two marks and the lane between them. */
export const brandMark =
  '<svg viewBox="0 0 40 40" aria-hidden="true" focusable="false"><rect width="40" height="40" rx="9" fill="currentColor"/><g class="lane" fill="none" stroke="#fff" stroke-width="2.600" stroke-linecap="round" stroke-linejoin="round"><path d="M10 28V17l3.500-5 3.500 5v11z"/><path d="M23 28V17l3.500-5 3.500 5v11z"/><path d="M8 32q3-2.500 6 0t6 0 6 0 6 0"/></g></svg>'

export const favicon = `data:image/svg+xml,${encodeURIComponent(
  brandMark.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replace('currentColor', '#1b4f72'),
)}`

export const icons = {
  done: picture('<circle cx="12" cy="12" r="9"/><path d="m8 12 3 3 5-6"/>'),
  working: picture('<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>'),
  asked: picture('<circle cx="12" cy="12" r="9"/><path d="M8 12h.010M12 12h.010M16 12h.010"/>'),
  waiting: picture('<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.500v.010"/>'),
}
