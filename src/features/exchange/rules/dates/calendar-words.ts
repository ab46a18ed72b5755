/** How a language writes the parts of a date. Alternatives of one month or weekday are parted by spaces. */
interface CalendarWords {
  months: readonly string[]
  /** From Monday. */
  weekdays: readonly string[]
}

const calendars: Record<string, CalendarWords> = {
  en: {
    months: [
      'january jan',
      'february feb febr',
      'march mar',
      'april apr',
      'may',
      'june jun',
      'july jul',
      'august aug',
      'september sept sep',
      'october oct',
      'november nov',
      'december dec',
    ],
    weekdays: [
      'monday mon',
      'tuesday tues tue',
      'wednesday weds wed',
      'thursday thurs thur thu',
      'friday fri',
      'saturday sat',
      'sunday sun',
    ],
  },
  de: {
    months: [
      'januar jänner jan',
      'februar feber feb',
      'märz maerz mär mrz',
      'april apr',
      'mai',
      'juni jun',
      'juli jul',
      'august aug',
      'september sept sep',
      'oktober okt',
      'november nov',
      'dezember dez',
    ],
    weekdays: [
      'montag mo',
      'dienstag di',
      'mittwoch mi',
      'donnerstag do',
      'freitag fr',
      'samstag sonnabend sa',
      'sonntag so',
    ],
  },
  fr: {
    months: [
      'janvier janv',
      'février fevrier févr fév',
      'mars',
      'avril avr',
      'mai',
      'juin',
      'juillet juil',
      'août aout',
      'septembre sept',
      'octobre oct',
      'novembre nov',
      'décembre decembre déc',
    ],
    weekdays: ['lundi lun', 'mardi mar', 'mercredi mer', 'jeudi jeu', 'vendredi ven', 'samedi sam', 'dimanche dim'],
  },
  es: {
    months: [
      'enero ene',
      'febrero feb',
      'marzo mar',
      'abril abr',
      'mayo may',
      'junio jun',
      'julio jul',
      'agosto ago',
      'septiembre setiembre sept sep',
      'octubre oct',
      'noviembre nov',
      'diciembre dic',
    ],
    weekdays: [
      'lunes lun',
      'martes mar',
      'miércoles miercoles mié mie',
      'jueves jue',
      'viernes vie',
      'sábado sabado sáb sab',
      'domingo dom',
    ],
  },
  pt: {
    months: [
      'janeiro jan',
      'fevereiro fev',
      'março marco mar',
      'abril abr',
      'maio mai',
      'junho jun',
      'julho jul',
      'agosto ago',
      'setembro set',
      'outubro out',
      'novembro nov',
      'dezembro dez',
    ],
    weekdays: [
      'segunda-feira segunda seg',
      'terça-feira terça ter',
      'quarta-feira quarta qua',
      'quinta-feira quinta qui',
      'sexta-feira sexta sex',
      'sábado sábado sab',
      'domingo dom',
    ],
  },
  it: {
    months: [
      'gennaio gen',
      'febbraio feb',
      'marzo mar',
      'aprile apr',
      'maggio mag',
      'giugno giu',
      'luglio lug',
      'agosto ago',
      'settembre set',
      'ottobre ott',
      'novembre nov',
      'dicembre dic',
    ],
    weekdays: [
      'lunedì lun',
      'martedì mar',
      'mercoledì mer',
      'giovedì gio',
      'venerdì ven',
      'sabato sab',
      'domenica dom',
    ],
  },
  nl: {
    months: [
      'januari jan',
      'februari feb',
      'maart mrt',
      'april apr',
      'mei',
      'juni jun',
      'juli jul',
      'augustus aug',
      'september sept sep',
      'oktober okt',
      'november nov',
      'december dec',
    ],
    weekdays: ['maandag ma', 'dinsdag di', 'woensdag wo', 'donderdag do', 'vrijdag vr', 'zaterdag za', 'zondag zo'],
  },
}

export interface CalendarNames {
  /** 'nov' → 11 */
  months: ReadonlyMap<string, number>
  /** 'thu' → 4 */
  weekdays: ReadonlyMap<string, number>
}

export interface Calendars {
  /** Those of English and the given language: documents mix them. */
  own: CalendarNames
  /** What the other languages call them, as far as no English word is written the same: a browser's language is no document's. */
  others: CalendarNames
}

// "7 out of 10", "5 set pieces", "3 Mei Lin": too much else to be a month where the language is only guessed at.
const alsoEnglish = new Set(['out', 'set', 'ago', 'mag', 'gen', 'mei'])

export function calendarsOf(language: string): Calendars {
  const chosen = [calendars[language.slice(0, 2).toLowerCase()], calendars.en].filter((each) => each !== undefined)
  const own = namesOf(chosen)
  const rest = namesOf(Object.values(calendars).filter((each) => !chosen.includes(each)))
  const isNew = (known: ReadonlyMap<string, number>) => (name: string) => !known.has(name) && !alsoEnglish.has(name)
  return {
    own,
    others: { months: only(rest.months, isNew(own.months)), weekdays: only(rest.weekdays, isNew(own.weekdays)) },
  }
}

const namesOf = (list: readonly CalendarWords[]): CalendarNames => ({
  months: numbered(list.map(({ months }) => months)),
  weekdays: numbered(list.map(({ weekdays }) => weekdays)),
})

const only = (names: ReadonlyMap<string, number>, isMeant: (name: string) => boolean): Map<string, number> =>
  new Map([...names].filter(([name]) => isMeant(name)))

function numbered(lists: (readonly string[])[]): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const list of lists)
    for (const [index, alternatives] of list.entries())
      for (const name of alternatives.split(' ')) if (!numbers.has(name)) numbers.set(name, index + 1)
  return numbers
}
