import { queryClient } from '../../../web/api.ts'

/** Meetings show the template they follow, so all pages read again. */
export const refreshTemplates = () => void queryClient.invalidateQueries()
