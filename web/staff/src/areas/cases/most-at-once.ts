/** The server takes no more in one request: cases that are changed, and handovers that are answered. */
export const MOST_AT_ONCE = 200
