import type { Database, Who } from '../../platform/database/index.ts'
import { Problem } from '../../platform/errors.ts'

export type Visitor = 'priya' | 'tomas' | 'ruth'

/** Makes the sample workspace if it is not there yet, and says whom to enter as. */
export async function openSample(_database: Database, _as: Visitor): Promise<Who & { email: string; name: string }> {
  throw new Problem('sample_unavailable')
}
