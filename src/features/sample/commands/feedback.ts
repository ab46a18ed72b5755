import type { Temporal } from 'temporal-polyfill'
import type { SystemTx } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/ids.ts'
import { teamOf } from '../../feedback/queries/index.ts'
import { LOOK_AGAIN_DAYS } from '../../feedback/rules/readiness.ts'
import type { Story } from '../rules.ts'

/** The feedback of a story, and what its people asked each other. */
export async function writeFeedback(
  tx: SystemTx,
  workspace_id: string,
  people: ReadonlyMap<string, string>,
  { feedback, requests }: Pick<Story, 'feedback' | 'requests'>,
  now: Temporal.Instant,
): Promise<void> {
  const ago = (days: number) =>
    now.subtract({ minutes: Math.round(24 * 60 * days) }).toString({ smallestUnit: 'millisecond' })
  const day = (inDays: number) => ago(-inDays).slice(0, 10)
  for (const { from, to, about, due, nothingNow, ago: asked } of requests) {
    const of = { workspace_id, asker_id: people.get(from)! }
    const id = newId()
    await tx
      .insertInto('feedback_request')
      .values({ ...of, id, about, due_on: day(due), asked_at: ago(asked) })
      .execute()
    await tx
      .insertInto('feedback_request_person')
      .values(
        to.map((handle) => ({
          ...of,
          request_id: id,
          person_id: people.get(handle)!,
          nothing_now_at: nothingNow.includes(handle) ? ago(asked - 1) : null,
        })),
      )
      .execute()
  }
  for (const note of feedback) {
    const feedback_id = newId()
    const [giver_id, receiver_id] = [people.get(note.from)!, people.get(note.to)!]
    const isShared = note.state === 'shared'
    const { kind, situation, behaviour, impact, request, skills } = note
    await tx
      .insertInto('feedback')
      .values({
        ...{ workspace_id, id: feedback_id, giver_id, receiver_id, kind, shape: 'sbi' },
        ...{ situation, behaviour, impact, request, skills },
        ways_of_working: note.waysOfWorking,
        path_forward: note.pathForward,
        path_aim: note.pathAim ?? null,
        created_at: ago(note.ago),
        changed_at: ago(note.ago),
        held_at: note.state === 'held' ? ago(note.ago) : null,
        remind_on: note.remindIn === undefined ? null : day(note.remindIn),
        shared_at: isShared ? ago(note.ago) : null,
      })
      .execute()
    if (!isShared) continue
    const of = { workspace_id, feedback_id }
    await tx
      .insertInto('feedback_follow_up')
      .values({
        ...of,
        look_again_on: day(note.lookAgain ?? LOOK_AGAIN_DAYS - note.ago),
        set_by: giver_id,
        asked_at: note.changed.length > 0 ? ago(note.ago - LOOK_AGAIN_DAYS) : null,
      })
      .execute()
    if (note.read)
      await tx
        .insertInto('feedback_answer')
        .values({
          ...of,
          person_id: receiver_id,
          read_at: ago(note.ago - 0.2),
          text: note.answer,
          answered_at: note.answer ? ago(note.ago - 0.5) : null,
        })
        .execute()
    for (const { by, text, ago: said } of note.changed)
      await tx
        .insertInto('feedback_outcome')
        .values({ ...of, person_id: people.get(by)!, text, said_at: ago(said) })
        .execute()
    if (note.shownToTeam)
      await tx
        .insertInto('feedback_reader')
        .values(
          (await teamOf(tx, workspace_id, receiver_id))
            .filter((person_id) => person_id !== giver_id)
            .map((person_id) => ({ ...of, id: newId(), receiver_id, person_id, of_team: true })),
        )
        .execute()
  }
}
