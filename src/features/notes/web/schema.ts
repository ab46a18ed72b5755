import type { Extensions } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { linkAttributes } from '../rules/document.ts'
import { isSafeAddress } from '../rules/links.ts'
import { PromiseChip } from './promise-chip.ts'

/** What a note can hold, with the shortcuts and Markdown signs that make it. rules/document.ts says how it is stored. */
export const noteSchema: Extensions = [
  PromiseChip,
  StarterKit.configure({
    undoRedo: false, // undo belongs to the shared document: one undoes only one's own
    underline: false, // looks like a link, and Markdown has none
    trailingNode: false, // two editors would each add their own
    dropcursor: false,
    link: {
      openOnClick: 'whenNotEditable',
      defaultProtocol: 'https',
      isAllowedUri: (address) => isSafeAddress(address),
      HTMLAttributes: linkAttributes,
    },
  }),
]
