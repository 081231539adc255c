import { systemActor } from '../../../kernel/actor.ts'
import type { CompanyId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import type { CompanyPorts } from '../ports.ts'
import { findCompany } from '../store.ts'
import { type Written, writeAnswer } from './write-answer.ts'

const program = systemActor('company register')
const STALE_DAYS = 30
/** One night's share: the others come the next night, so that the register is asked gently. */
const MOST_A_NIGHT = 300

export function companyJobs({ cases, openRegister }: CompanyPorts): readonly JobDefinition[] {
  /** Undefined when there is nothing to ask about. */
  async function fetchOne(kit: Kit, id: CompanyId): Promise<Written['outcome'] | undefined> {
    const register = openRegister(kit)
    const company = await kit.db.read(program, (read) => findCompany(read, id))
    if (!register || !company?.orgNumber) return undefined
    const { orgNumber } = company
    const answer = await register.lookUp(orgNumber)
    const written = await kit.db.change(program, async (tx) => {
      const now = await findCompany(tx, id)
      if (now?.orgNumber !== orgNumber) return undefined
      return writeAnswer(tx, program, kit.clock.now(), id, { orgNumber, answer, askedBy: 'program' })
    })
    return written?.outcome
  }

  return [
    {
      name: 'companies.fetch',
      says: 'Fetches the facts of a company that has been added from the companies’ register',
      run: async (kit, { companyId }) => {
        const outcome = await fetchOne(kit, String(companyId))
        if (outcome === 'silent') throw new Error('The companies’ register did not answer.')
      },
    },
    {
      name: 'companies.refresh',
      says: 'Fetches anew what has been known for a month of companies with open cases',
      every: '40 2 * * *',
      retries: 0,
      run: async (kit) => {
        if (!openRegister(kit)) return
        const before = new Date(kit.clock.now().getTime() - STALE_DAYS * 86_400_000)
        const stale = await kit.db.read(program, (read) => cases.withOpenCases(read, before, MOST_A_NIGHT))
        for (const id of stale) {
          // When it is silent the next one would wait in vain too: the rest comes another night.
          if ((await fetchOne(kit, id)) === 'silent') return
        }
      },
    },
  ]
}

/** A company that was added with a number is looked up, when there is a register to ask. */
export async function afterAdding(tx: Tx, kit: Kit, event: Recorded): Promise<void> {
  const companyId = factOf(event, 'companyId')
  if (kit.config.companyRegister && companyId && event.data['hasNumber'] === true)
    await kit.jobs.plan(tx, 'companies.fetch', { companyId })
}
