/** What other areas may use of the meetings. */
export { bookOwnSlot } from './company-slots/book-slot.ts'
export { cancelOwnSlot } from './company-slots/cancel-slot.ts'
export { type OwnTimes, readOwnTimes } from './company-slots/own-times.ts'
export { slotInWords } from './company-slots/tell-slot.ts'
export { takeAnswers } from './replies/take-answers.ts'
