import { isContractProcedure } from '@orpc/contract'
import { contract } from '../../src/contract.ts'

/** The names of every operation there is, such as 'agenda.add'. */
export function operationNames(router: object = contract, prefix = ''): string[] {
  return Object.entries(router).flatMap(([key, value]) =>
    isContractProcedure(value) ? [`${prefix}${key}`] : operationNames(value as object, `${prefix}${key}.`),
  )
}
