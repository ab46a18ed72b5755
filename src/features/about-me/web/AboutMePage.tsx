import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { api, client, fieldProblem, problemMessage, queryClient } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { UnkeptWords } from '../../../web/UnkeptWords.tsx'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Form, FormActions } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { AboutMe, AboutSomebody } from '../contract.ts'
import styles from './AboutMePage.module.css'
import { aboutFields, useAboutWords } from './about-words.ts'

const MOST_TOPICS = 12

/** How one likes to be worked with, said once, for everybody one has a one-on-one with. */
export function AboutMePage() {
  const { person } = useMe()
  const { data, error } = useQuery(api.aboutMe.get.queryOptions({ input: { personId: person.id } }))
  if (error) throw error
  return (
    <div className={styles.page}>
      <h1>
        <Trans>About me</Trans>
      </h1>
      <p className={styles.quiet}>
        <Trans>
          Whoever you have a one-on-one with reads this when they prepare, and beside the meeting. Nobody else does. A
          line each is plenty; leave out what you like.
        </Trans>
      </p>
      {data ? <AboutForm about={data} /> : <Bones lines={9} />}
    </div>
  )
}

function AboutForm({ about }: { about: AboutSomebody }) {
  const { t } = useLingui()
  const tell = useToast()
  const words = useAboutWords()
  const [topics, setTopics] = useState(about.askAbout)
  const [topic, setTopic] = useState('')
  const [written, setWritten] = useState(false)
  const keep = useMutation({
    mutationFn: (given: Partial<AboutMe>) => client.aboutMe.set(given),
    onSuccess: (kept) => {
      queryClient.setQueryData(api.aboutMe.get.queryKey({ input: { personId: about.personId } }), kept)
      void queryClient.invalidateQueries({ queryKey: api.preparation.key() })
      setWritten(false)
      tell({ text: t`Kept. Those you meet see it now.` })
    },
  })
  const addTopic = () => {
    const added = topic.trim()
    if (added !== '' && !topics.includes(added)) setTopics([...topics, added])
    setTopic('')
  }
  return (
    <Form
      onInput={() => setWritten(true)}
      onKeep={(form) => {
        const given = Object.fromEntries(aboutFields.map((field) => [field, String(form.get(field))]))
        const last = topic.trim()
        const all = last !== '' && !topics.includes(last) ? [...topics, last] : topics
        setTopics(all)
        setTopic('')
        keep.mutate({ ...given, askAbout: all })
      }}
    >
      {aboutFields.map((field) => (
        <TextArea
          key={field}
          name={field}
          label={words[field].ask}
          placeholder={words[field].example}
          rows={2}
          maxLength={500}
          defaultValue={about[field]}
          error={fieldProblem(keep.error, field)}
        />
      ))}
      <div className={styles.topics}>
        <TextField
          label={t`What are you glad to be asked about?`}
          hint={<Trans>A topic at a time: a hobby, a project, something you are learning. Enter adds it.</Trans>}
          maxLength={120}
          value={topic}
          disabled={topics.length >= MOST_TOPICS}
          onChange={(event) => setTopic(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            addTopic()
          }}
        />
        <ul className={styles.chips}>
          {topics.map((one) => (
            <li key={one}>
              {one}
              <IconButton label={t`Remove ${one}`} onClick={() => setTopics(topics.filter((other) => other !== one))}>
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      </div>
      <UnkeptWords when={written || topics.join('\n') !== about.askAbout.join('\n')} />
      <FormError error={keep.error && problemMessage(keep.error)} />
      <FormActions>
        <Button type="submit" variant="primary" busy={keep.isPending}>
          <Trans>Keep</Trans>
        </Button>
      </FormActions>
    </Form>
  )
}
