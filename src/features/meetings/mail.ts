import type { PersonTx } from '../../platform/database/index.ts'
import { compose, post } from '../../platform/mail/index.ts'
import type { MeetingPage } from './contract.ts'

/** Mails the summary of a held meeting to both, each with the times of their own zone. */
export async function mailSummary(tx: PersonTx, page: MeetingPage, publicUrl: string): Promise<void> {
  const { lead, member } = page.pair
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'time_zone', 'left_at'])
    .where('id', 'in', [lead.id, member.id])
    .execute()
  const names = new Map(people.map(({ id, name }) => [id, name]))
  for (const reader of people.filter(({ left_at }) => left_at === null)) {
    const other = reader.id === lead.id ? member.name : lead.name
    const when = (instant: string) =>
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: reader.time_zone }).format(
        new Date(instant),
      )
    const promises = page.actionItems.map(
      ({ text, ownerId, dueOn }) =>
        `• ${ownerId === null ? 'Both' : ownerId === reader.id ? 'You' : names.get(ownerId)}: ${text}${dueOn ? `, by ${dueOn}` : ''}`,
    )
    const carried = page.points
      .filter(({ fate, visibility }) => fate === 'carried_over' && visibility === 'both')
      .map(({ text }) => `• ${text}`)
    const letter = compose(
      [
        `You and ${other} met on ${when(page.meeting.startedAt ?? page.meeting.startsAt)}.`,
        ...(page.meeting.summary ? [page.meeting.summary] : []),
        ...(promises.length > 0 ? [`What you agreed:\n${promises.join('\n')}`] : []),
        ...(carried.length > 0 ? [`For next time:\n${carried.join('\n')}`] : []),
        ...(page.next ? [`You meet again on ${when(page.next.startsAt)}.`] : []),
        'Only the two of you receive this.',
      ],
      { label: 'Open the page', url: `${publicUrl}/meetings/${page.meeting.id}` },
    )
    await post(tx, {
      to: reader.email,
      subject: `Your one-on-one with ${other}`,
      workspaceId: tx.who.workspaceId,
      ...letter,
    })
  }
}
