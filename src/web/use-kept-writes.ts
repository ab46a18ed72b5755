import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import { useEffect } from 'react'
import { problemMessage, queryClient, sendKeptWrites } from './api.ts'
import { useToast } from './ui/Toast.tsx'

/** What was written before the tab was closed or the session ended, and not saved, goes out now. For the frame. */
export function useKeptWrites(): void {
  const tell = useToast()
  useEffect(() => {
    const send = async () => {
      const { saved, refused, later } = await sendKeptWrites()
      void later?.then(send)
      if (saved > 0) {
        await queryClient.invalidateQueries()
        tell({
          text: t(
            i18n,
          )`${plural(saved, { one: 'What was not saved before is saved now.', other: 'What was not saved before is saved now: # changes.' })}`,
        })
      }
      for (const { error, text } of refused) {
        const why = problemMessage(error)
        tell({
          text: text ? t(i18n)`Not kept: “${text}”. ${why}` : t(i18n)`One change was not kept. ${why}`,
          tone: 'problem',
        })
      }
    }
    void send()
    addEventListener('online', send)
    return () => removeEventListener('online', send)
  }, [tell])
}
