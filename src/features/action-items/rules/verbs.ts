/** Verbs a promise starts with. Data, not prose: longer than a page on purpose. */
export const actionVerbs: ReadonlySet<string> = new Set(
  `accept add adapt adjust advertise agree align analyse analyze announce answer apologise apologize apply appoint
  approve archive arrange ask assemble assess assign attach attend audit automate back backfill benchmark block book
  brainstorm break bring brief build buy calculate call cancel capture change charge chase check choose circulate clarify
  clean clear close co-author coach code collate collect combine comment commit communicate compare compile complete compose
  confirm connect consolidate consult contact continue contribute convert coordinate copy correct cost count cover create
  cut debug decide declare decline dedicate define delegate delete deliver demo deploy describe design detail determine
  develop diagnose disable discharge disclose discuss distribute divide do document donate double-check download draft
  draw drop edit email e-mail empty enable encourage end enrol enter escalate establish estimate evaluate examine expand
  experiment explain explore export extend extract facilitate fetch file fill finalise finalize find finish fix flag follow
  forecast format forward frame gather generate get give go grade grant group grow guide hand handle hire hold host
  identify implement import improve include increase inform initiate inspect install instruct integrate interview
  introduce investigate invite invoice involve issue join keep label launch lead learn leave let link list listen load
  log look lower mail maintain make manage map mark measure meet mention mentor merge message migrate mock model moderate
  modify monitor move name negotiate nominate note notify observe obtain offer onboard open order organise organize outline
  own pack pair participate pass pause pay perform phone pick pilot pitch place plan populate post postpone practise
  practice prepare present print prioritise prioritize produce profile promote proof proofread propose prototype prove provide
  prune publish pull purchase push put quantify query quote raise reach read reassign rebase recap recommend reconcile
  record recruit redesign redo reduce refactor refer refill refine refresh refuse register rehearse reinstall reject
  release relocate remind remove rename renew reorder repair repeat replace reply report reproduce request reschedule research
  reserve reset resolve respond restart restore restructure retest return reuse revert review revise revisit rewrite
  ring roll rotate run save scan schedule scope score scrub search secure select sell send separate serve set set-up settle
  setup shadow share shift ship shorten show shut sign simplify sit sketch slice solve sort source speak specify spend
  spike split spread staff stand start state stay stop store streamline study submit subscribe substitute suggest sum
  summarise summarize supervise supply support survey swap switch sync take talk target teach tell test text thank
  think tidy track trade train transfer transcribe translate transport trial triage trim troubleshoot try tune turn type
  unblock uninstall unsubscribe update upgrade upload use vaccinate validate verify view visit volunteer vote wait walk wash
  watch weigh withdraw work wrap write zip refund bill cater chair complain congratulate credit dispatch drive exclude feed fund grab greet itemise liaise lock
  nudge patch ping plot prescribe price prep process prompt rank rate rebuild recover reimburse rent restock retire retrieve
  reward route sample scrap seat seed sew stage stick stitch strip swab sweep tag taste trace treat unlock vet wipe wire fetch
  bake boil calibrate clip cook decorate dig disinfect dust engrave fold frame fry glue hang inject iron jot lift mop mow nail
  paint park pin plant plaster plug polish pour pump rake restring rinse sand saw season sharpen shave sterilise sterilize
  stock store tape tie trim wean weld wind`.split(/\s+/),
)

const endings: readonly [RegExp, string][] = [
  [/ies$/, 'y'],
  [/(ss|sh|ch|x|zz|o)es$/, '$1'],
  [/s$/, ''],
]

/** "sends" → "send"; undefined for a word that is no verb in the third person. */
export function baseOfThirdPerson(word: string): string | undefined {
  const lower = word.toLowerCase()
  for (const [ending, base] of endings) {
    const candidate = lower.replace(ending, base)
    if (candidate !== lower && actionVerbs.has(candidate)) return candidate
  }
  return undefined
}

export const isActionVerb = (word: string): boolean => actionVerbs.has(word.toLowerCase())
