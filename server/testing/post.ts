/** The town with a mailbox, for areas that what comes by mail is handed to. */
export { openPost } from '../src/areas/cases/incoming-mail/testing.fixture.ts'
