import { implement } from '@orpc/server'
import { contract } from './contract.ts'
import { aboutMeRoutes } from './features/about-me/routes.ts'
import { actionItemsRoutes } from './features/action-items/routes.ts'
import { agendaRoutes } from './features/agenda/routes.ts'
import { checkOutsRoutes } from './features/check-outs/routes.ts'
import { claritiesRoutes } from './features/clarities/routes.ts'
import { coachingRoutes } from './features/coaching/routes.ts'
import { exchangeRoutes } from './features/exchange/routes.ts'
import { feedbackRoutes } from './features/feedback/routes.ts'
import { type IdentityServices, identityRoutes } from './features/identity/routes.ts'
import { intentionsRoutes } from './features/intentions/routes.ts'
import { meetingsRoutes } from './features/meetings/routes.ts'
import { notificationsRoutes } from './features/notifications/routes.ts'
import { pairsRoutes } from './features/pairs/routes.ts'
import { peopleRoutes } from './features/people/routes.ts'
import { preparationRoutes } from './features/preparation/routes.ts'
import { privateNotesRoutes } from './features/private-notes/routes.ts'
import { questionsRoutes } from './features/questions/routes.ts'
import type { BankQuestion } from './features/questions/rules/bank.ts'
import { searchRoutes } from './features/search/routes.ts'
import { seasonsRoutes } from './features/seasons/routes.ts'
import type { Template } from './features/templates/contract.ts'
import { templatesRoutes } from './features/templates/routes.ts'
import { trustRoutes } from './features/trust/routes.ts'
import type { RequestContext } from './platform/http/routes.ts'

export interface RouteServices {
  identity: IdentityServices
  templates: Template[]
  questions: readonly BankQuestion[]
  publicUrl: string
}

/** Every operation of the contract with what carries it out. */
export function createRoutes({ identity, templates, questions, publicUrl }: RouteServices) {
  return implement(contract)
    .$context<RequestContext>()
    .router({
      identity: identityRoutes({ ...identity, publicUrl }),
      people: peopleRoutes({ publicUrl }),
      pairs: pairsRoutes(templates),
      meetings: meetingsRoutes(templates),
      agenda: agendaRoutes(templates),
      actionItems: actionItemsRoutes,
      templates: templatesRoutes(templates),
      search: searchRoutes,
      exchange: exchangeRoutes,
      questions: questionsRoutes({ questions, templates }),
      intentions: intentionsRoutes,
      clarities: claritiesRoutes,
      coaching: coachingRoutes,
      feedback: feedbackRoutes,
      privateNotes: privateNotesRoutes,
      checkOuts: checkOutsRoutes,
      trust: trustRoutes,
      notifications: notificationsRoutes,
      seasons: seasonsRoutes,
      aboutMe: aboutMeRoutes,
      preparation: preparationRoutes({ templates, questions }),
    })
}
