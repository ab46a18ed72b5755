import type { UnderstoodDocument, UnderstoodPoint } from './understood.ts'

/** What only its author may see is brought back by its author, or not at all: never shared by the way. */
export const isLeftOut = (
  { visibility, authorId }: Pick<UnderstoodPoint, 'visibility' | 'authorId'>,
  { writerId }: Pick<UnderstoodDocument, 'writerId'>,
): boolean => visibility !== 'both' && authorId !== null && authorId !== writerId
