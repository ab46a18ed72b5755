import { aboutMeOperations as aboutMe } from './features/about-me/contract.ts'
import { actionItems } from './features/action-items/contract.ts'
import { agenda } from './features/agenda/contract.ts'
import { checkOuts } from './features/check-outs/contract.ts'
import { clarities } from './features/clarities/contract.ts'
import { coaching } from './features/coaching/contract.ts'
import { exchange } from './features/exchange/contract.ts'
import { feedbackContract } from './features/feedback/contract.ts'
import { identity } from './features/identity/contract.ts'
import { intentions } from './features/intentions/contract.ts'
import { meetings } from './features/meetings/contract.ts'
import { notifications } from './features/notifications/contract.ts'
import { pairs } from './features/pairs/contract.ts'
import { people } from './features/people/contract.ts'
import { preparation } from './features/preparation/contract.ts'
import { privateNotes } from './features/private-notes/contract.ts'
import { questions } from './features/questions/contract.ts'
import { search } from './features/search/contract.ts'
import { seasons } from './features/seasons/contract.ts'
import { templates } from './features/templates/contract.ts'
import { trustOperations as trust } from './features/trust/contract.ts'

/** The whole API: served under /api/v1, described at /api/v1/openapi.json, used by our own screens like by anybody else. */
export const contract = {
  identity,
  people,
  pairs,
  meetings,
  agenda,
  actionItems,
  templates,
  search,
  exchange,
  questions,
  intentions,
  clarities,
  coaching,
  feedback: feedbackContract,
  privateNotes,
  checkOuts,
  trust,
  notifications,
  seasons,
  aboutMe,
  preparation,
}
