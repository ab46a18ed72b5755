import type { SystemTx } from '../../platform/database/index.ts'
import { compose, post } from '../../platform/mail/index.ts'
import type { Preparing } from './queries.ts'
import type { Missing } from './rules.ts'

export type Reminded = Preparing & { missing: Missing[] }

/** The reminder of the day before, one letter for all of that day: when, with whom, and what is empty on one's own side. */
export async function mailReminder(
  tx: SystemTx,
  meetings: [Reminded, ...Reminded[]],
  publicUrl: string,
): Promise<void> {
  const [{ email, timeZone, workspaceId, startsAt, meetingId }] = meetings
  const format = (options: Intl.DateTimeFormatOptions, instant: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(new Date(instant))
  const link = (id: string) => `${publicUrl}/meetings/${id}/prepare`
  const names = new Intl.ListFormat('en-GB').format(meetings.map(({ otherName }) => firstName(otherName)))
  const several = meetings.length > 1
  const letter = compose(
    [
      `On ${format({ dateStyle: 'full' }, startsAt)} you meet:`,
      ...meetings.map((one) =>
        [
          `${one.otherName}, at ${format({ timeStyle: 'short' }, one.startsAt)} for ${one.minutes} minutes. Still empty on your side:`,
          ...one.missing.map((what) => `• ${sayMissing(what, one)}`),
          ...(several ? [link(one.meetingId)] : []),
        ].join('\n'),
      ),
      'Preparing takes a few minutes. When you are done, mark yourself as ready: the other sees it.',
    ],
    { label: 'Prepare', url: several ? publicUrl : link(meetingId) },
  )
  await post(tx, { to: email, subject: `Prepare in a few minutes: ${names}`, workspaceId, ...letter })
}

function sayMissing(what: Missing, { lateItems, otherName }: Preparing): string {
  switch (what) {
    case 'points':
      return 'You have no point of your own on the page.'
    case 'intention':
      return 'You have not said what you want to be true by the end.'
    case 'late_items':
      return lateItems === 1
        ? 'One of your action items is past its day: say so, or set a new date.'
        : `${lateItems} of your action items are past their day: say so, or set new dates.`
    case 'look_back':
      return 'You have not looked back on what you wanted last time.'
    case 'about_me':
      return `${firstName(otherName)} does not know yet how you like to be worked with.`
  }
}

const firstName = (name: string) => name.split(' ')[0]!
