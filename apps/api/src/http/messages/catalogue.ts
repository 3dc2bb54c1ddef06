import type { Messages } from './sentence.js';

/** The board's learning forms and themes. */
export const CATALOGUE_MESSAGES: Messages = {
  retired_learning_form: {
    nl: 'is een leervorm die niet meer in gebruik is; kies een andere',
    en: 'is a learning form that is not in use any more; choose another',
  },
  retired_theme: {
    nl: 'noemt een thema dat niet meer in gebruik is; kies een ander',
    en: 'names a theme that is not in use any more; choose another',
  },
};
