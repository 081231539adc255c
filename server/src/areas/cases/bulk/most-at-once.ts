/** How many cases one request may change, and how many handovers it may answer. The web's is held against this by a test. */
export const MOST_AT_ONCE = 200
