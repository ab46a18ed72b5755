const beginnings = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The source of a pattern for the English month names and their short forms. */
export const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

export const monthOf = (name: string): number => beginnings.indexOf(name.slice(0, 3).toLowerCase()) + 1
