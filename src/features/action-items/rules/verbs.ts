/** Verbs a promise starts with, but for those that open a topic as often ("Focus time", "Market study"). Data, not prose. */
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
  stock store tape tie trim wean weld wind
  abandon abolish abort accelerate accommodate accompany acknowledge acquire activate address administer admit adopt
  advance advise advocate aerate aggregate air alert allocate allot alphabetise alter amend amplify anchor animate
  annotate anonymise anonymize append appraise approach articulate ascertain assert assist assure attempt attract
  auction audition augment authenticate authorise authorize avert avoid award balance ban bandage banish bargain barter
  bathe beautify beg begin bind blacklist blame bleach blend blitz bolster bolt bookmark boost borrow bottle bounce brew
  broadcast broaden broker brush bundle bury bypass caption carpet carry carve catalogue catch categorise categorize
  celebrate centralise certify challenge champion channel characterise chart chop chuck cite claim classify cleanse
  click climb clone cluster coat collaborate comb comfort commence commend commission compensate compete compute conceal
  concentrate conclude condense condition conduct configure confront conserve consign console construct contain contest
  contextualise contrast convene convince corroborate counsel crack craft crop cross cross-check cross-post crosscheck
  cultivate curate cure customise dare dash deactivate deal debrief decentralise decipher declutter decommission
  decompose decrease deduct deduplicate deepen defend defer defrost degrease delay demolish demonstrate demote deny
  depict deposit deprecate derive descale desensitise designate detach detect deter devise dice dictate differentiate
  digest digitise digitize dilute diminish dip direct disassemble discard disconnect discontinue discover dismantle
  dismiss dispense display dispose dispute dissolve diversify divert divulge domesticate downgrade downsize drain
  dramatise dredge dress drill drip dry dry-run dub dump dye earmark earn echo educate elaborate elect elevate elicit
  eliminate embed embellish embrace emphasise emphasize employ empower emulate enact encrypt endorse enforce engage
  engineer enhance enjoy enlarge enlist enrich ensure entertain entrust equip eradicate erase erect eschew espouse
  evacuate evict evolve excavate exchange execute exempt exercise exhibit exit expedite expel expose express fabricate
  fact-check familiarise fast-track fasten fence fertilise filter finance fine-tune fit flatten flip float flush foresee
  forfeit forge forgive formalise formalize formulate fortify foster found free freeze fulfil fulfill fumigate furnish
  further galvanise glaze grasp grate graze grease grill groom guarantee guard hack halt halve hammer harden harmonise
  harmonize harvest hasten heal hear heighten hem herd highlight hoist humidify illuminate illustrate imagine immunise
  impart incorporate incubate induct infer inflate influence infuse inherit innovate inoculate inquire insert insist
  inspire instigate institute insulate insure intensify intercept internalise interpret interrupt intervene invert
  invest invigilate iterate jettison justify kickstart kill knead knit knock lace laminate land lay leash legalise lend
  lengthen lessen leverage levy liberate lighten liken liquidate lobby localise localize locate loosen lubricate magnify
  manoeuvre manufacture marinate maximise maximize mechanise mediate memorise memorize mend micro-manage mimic minimise
  minimize mitigate mobilise modernise modernize moisten multiply muster mute narrate narrow navigate neutralise
  normalise normalize nourish nurture oblige occupy offload offset omit opt orchestrate orient originate oust outfit
  outsource overhaul oversee overwrite pad pair-program parse partition paste pasteurise patrol pave peel penalise
  perfect perforate permit persuade petition philosophise photocopy photograph pickle plait pledge plumb poach podcast
  ponder portray possess postmark pot preach precook predict prefer preheat premiere preside pressure-test pretend
  prevent preview prick privatise probe proclaim procure prohibit prolong pronounce prosecute protect provision pry
  publicise publicize punch punctuate purge purify pursue qualify quarantine quash quell quit raze reactivate reallocate
  rearrange reassemble reassess reassure rebook rebrand recalculate recall recarpet receive recharge reclaim reclassify
  recognise recognize recollect recompile reconfigure reconnect reconsider reconstruct recount recreate recycle redact
  redecorate redeem redeploy redirect redistribute redraft redraw reelect reenact referee refit reflect refocus reform
  reformat refrain reframe refrigerate refute regain regard regenerate regroup regulate rehang reheat rehire rehome
  reinforce reinstate reintroduce reissue reiterate rekindle relabel relaunch relay relieve relinquish relive reload
  remake remap remedy remember remodel remortgage remunerate renegotiate renounce renovate reopen reorganise reorganize
  reorient repaint repay repeal repel rephrase replan replant replenish reposition repossess repot represent reprint
  reprioritise republish repurpose requisition rerun rescan rescind rescue reseed resell resend resettle reshape
  reshuffle resign resist resit resize respray restage restrict resume resurface resurvey retain retake retarget retell
  rethink retile retitle retouch retract retrain retrofit reunite revalidate revalue revamp reveal revegetate reverse
  revitalise revive revoke rewire reword rework rid rig roam roast role-play rub safeguard salvage sanction satisfy
  sauté scaffold scatter schematise scour scrape scratch screenshot screw scrutinise sculpt seal seek segment segregate
  seize sequester serenade sever shed shelve shield shortlist shoulder showcase shred shuffle sift signpost silence
  simmer simulate sing situate skim skip slash sling slow smooth snap snip soak socialise soften solder solicit spar
  spay spearhead specialise splash spot spot-check spray sprinkle spruce squash squeeze stabilise steer stencil
  stimulate stipulate stir stocktake strap strategise strengthen stress-test stretch strike sublet substantiate subtitle
  subtract superimpose supplement suppress suspend sustain swaddle swear sweeten symbolise synchronise synchronize
  synthesise synthesize systematise tabulate tackle tailor tame tap tar tease telephone televise temper tempt tend
  terminate thaw thin throttle throw tighten tile timetable tint toggle topple toss toughen tow transact transform
  transition transmit transplant traverse trawl trump tuck tumble tweak tweet typeset unbox unclog uncover undergo
  underline undertake underwrite undo unearth unify unite unload unpack unpick unplug unroll unscrew untangle unveil
  unwrap unzip upcycle uphold upholster upskill urge utilise utilize vacate vacuum vaporise varnish vary verbalise veto
  vie vindicate visualise visualize waive wake wallpaper warm warn waterproof weaken wear weave welcome whisk whitelist
  whiten whitewash widen winnow winterise wither witness woo wrangle wrestle wring yield zoom`.split(/\s+/),
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

/** "Stress-test" is known by its last part. */
export function isActionVerb(word: string): boolean {
  const lower = word.toLowerCase()
  return actionVerbs.has(lower) || (lower.includes('-') && actionVerbs.has(lower.slice(lower.lastIndexOf('-') + 1)))
}
