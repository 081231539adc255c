import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import { inOneAct } from '../../../platform/permission/permission.ts'
import { recordCase } from '../record-case.ts'
import { keepMoved, listMoved, moveCases } from './store.ts'

function companiesIn(event: Recorded) {
  const [staying, absorbed, mergeId] = ['companyId', 'otherId', 'mergeId'].map((name) => factOf(event, name))
  if (!staying || !absorbed || !mergeId) throw new Error('A merge names both companies and itself.')
  return { staying, absorbed, mergeId }
}

/** All cases of a company that was merged follow to the one that stayed, also those that whoever merged may not see. */
export async function followMerge(tx: Tx, event: Recorded): Promise<void> {
  const { staying, absorbed, mergeId } = companiesIn(event)
  await asSystem(tx, async () => {
    const cases = await moveCases(tx, { from: absorbed, to: staying })
    await keepMoved(tx, mergeId, cases)
    for (const caseId of cases) await say(tx, event, caseId, 'case.companyMerged')
  })
}

/** Those that followed, and no others, go back; one that has got another company since stays with that. */
export async function followUndo(tx: Tx, event: Recorded): Promise<void> {
  const { staying, absorbed, mergeId } = companiesIn(event)
  await asSystem(tx, async () => {
    const only = await listMoved(tx, mergeId)
    const cases = await moveCases(tx, { from: staying, to: absorbed, only })
    for (const caseId of cases) await say(tx, event, caseId, 'case.companySeparated')
  })
}

function say(tx: Tx, event: Recorded, caseId: string, name: 'case.companyMerged' | 'case.companySeparated') {
  const { actor, at, data } = event
  return recordCase(tx, inOneAct(actor), at, name, caseId, { mergeId: data['mergeId'] })
}
