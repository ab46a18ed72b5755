import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { currentTheme, keepTheme, type Theme } from '../../../web/theme.ts'
import { SelectField } from '../../../web/ui/SelectField.tsx'

export function ThemeField() {
  const { t } = useLingui()
  const [theme, setTheme] = useState(currentTheme)
  return (
    <SelectField
      label={t`Light or dark`}
      value={theme}
      onChange={(event) => {
        const chosen = event.target.value as Theme
        keepTheme(chosen)
        setTheme(chosen)
      }}
    >
      <option value="system">{t`As the device has it`}</option>
      <option value="light">{t`Light`}</option>
      <option value="dark">{t`Dark`}</option>
    </SelectField>
  )
}
