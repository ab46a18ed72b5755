import type { Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { ListKeymap } from '@tiptap/extension-list/keymap'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { linkAttributes } from '../rules/document.ts'
import { isSafeAddress } from '../rules/links.ts'
import { PromiseChip } from './promise-chip.ts'

/**
 * What a note can hold, with the shortcuts and Markdown signs that make it. rules/document.ts says how it is stored. No
 * history: undo belongs to the shared document, one undoes only one's own. No underline: it looks like a link, and Markdown
 * has none. No trailing node: two editors would each add their own.
 */
export const noteSchema: Extensions = [
  PromiseChip,
  ...[Document, Paragraph, Text, HardBreak, Heading, Blockquote, CodeBlock, HorizontalRule],
  ...[BulletList, OrderedList, ListItem, ListKeymap],
  ...[Bold, Italic, Strike, Code],
  Link.configure({
    openOnClick: 'whenNotEditable',
    defaultProtocol: 'https',
    isAllowedUri: (address) => isSafeAddress(address),
    HTMLAttributes: linkAttributes,
  }),
]
