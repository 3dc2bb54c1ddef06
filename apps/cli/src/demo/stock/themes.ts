/** The subjects that the demo board's staff learn about. */
export const THEMES = {
  reading: 'Begrijpend lezen',
  language: 'Woordenschat en mondelinge taal',
  writing: 'Spelling en schrijven',
  mathematics: 'Rekenen',
  play: 'Spelend leren',
  executive: 'Executieve functies',
  climate: 'Klassenklimaat',
  citizenship: 'Burgerschap',
  formative: 'Formatief handelen',
  gifted: 'Meer- en hoogbegaafdheid',
  digital: 'Digitale geletterdheid',
  parents: 'Samenwerken met ouders',
  movement: 'Bewegend leren',
} as const;

export type ThemeKey = keyof typeof THEMES;

/** What people learn about beside their own interests. */
export const FOR_ANYONE: readonly ThemeKey[] = ['climate', 'executive', 'formative', 'digital', 'parents'];
export const FOR_KINDERGARTEN: readonly ThemeKey[] = ['climate', 'executive', 'play', 'parents'];
