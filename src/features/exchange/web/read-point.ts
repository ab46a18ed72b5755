import { useLingui } from '@lingui/react/macro'
import type { ClipboardEvent, DragEvent } from 'react'
import { client, problemMessage } from '../../../web/api.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import { base64 } from './base64.ts'

/** Reads an e-mail, an invite, a document or a long text that is chosen, dropped or pasted, and hands on a point with notes. */
export function useReadPoint(onRead: (point: { text: string; notes: string }) => void) {
  const { t } = useLingui()
  const tell = useToast()
  const read = async (source: Parameters<typeof client.exchange.readPoint>[0]) => {
    try {
      const { cut, ...point } = await client.exchange.readPoint(source)
      onRead(point)
      if (cut) tell({ text: t`It was long: the notes hold its first 20,000 characters.` })
    } catch (error) {
      tell({ text: problemMessage(error), tone: 'problem' })
    }
  }
  const readFile = async (file: File) => read({ name: file.name, content: await base64(file), encoding: 'base64' })
  return {
    readFile,
    readText: (content: string) => read({ content }),
    onPaste: (event: ClipboardEvent) => {
      const [file] = event.clipboardData.files
      if (!file) return
      event.preventDefault()
      void readFile(file)
    },
    dropTarget: {
      onDragOver: (event: DragEvent) => event.dataTransfer.types.includes('Files') && event.preventDefault(),
      onDrop: (event: DragEvent) => {
        const [file] = event.dataTransfer.files
        if (!file) return
        event.preventDefault()
        void readFile(file)
      },
    },
  }
}
