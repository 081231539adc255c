/** What stands for a unit that there is none for: no slug has a space in it. */
export const NONE = 'no unit'
