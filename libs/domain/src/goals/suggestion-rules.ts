import { inBoth, type WordsInBoth } from '../school-material/words.js';

interface RuleWords {
  /** What it puts forward. */
  readonly for: 'colleague' | 'learning_form';
  /** When it puts something forward. */
  readonly when: WordsInBoth;
  /** What it says of that, `{about}` being the theme, or what a form supports. */
  readonly says: WordsInBoth;
}

/**
 * Every rule by which something is suggested for a goal, as it is shown to whoever asks. There is nothing behind them: no
 * weights, no score, nothing that is learned from what people do. What a rule asks exactly is in `suggestions.rules.ts`.
 */
export const SUGGESTION_RULES = {
  would_lead: {
    for: 'colleague',
    when: inBoth(
      'zegt in het register graag iets te leiden over een thema van je doel',
      'says in the register that they would like to lead something on a theme of your goal',
    ),
    says: inBoth('wil graag iets leiden over {about}', 'would like to lead something on {about}'),
  },
  has_expertise: {
    for: 'colleague',
    when: inBoth(
      'zegt in het register thuis te zijn in een thema van je doel',
      'says in the register to have expertise in a theme of your goal',
    ),
    says: inBoth('is thuis in {about}', 'has expertise in {about}'),
  },
  is_interested: {
    for: 'colleague',
    when: inBoth(
      'zegt in het register belangstelling te hebben voor een thema van je doel',
      'says in the register to be interested in a theme of your goal',
    ),
    says: inBoth('heeft belangstelling voor {about}', 'is interested in {about}'),
  },
  works_on_it_too: {
    for: 'colleague',
    when: inBoth(
      'heeft een actief doel dat voor jou openstaat, met een thema van je doel',
      'has an active goal that is open to you, on a theme of your goal',
    ),
    says: inBoth('werkt zelf aan een doel over {about}', 'works on a goal on {about} too'),
  },
  begin_by_yourself: {
    for: 'learning_form',
    when: inBoth(
      'er is nog geen leermoment bij je doel; en de vorm doe je alleen en steunt eigen regie',
      'there is no learning moment with your goal yet; and the form is done alone and supports own direction',
    ),
    says: inBoth(
      'hiermee kun je meteen zelf beginnen; bij dit doel is nog geen leermoment',
      'you can begin with this yourself at once; there is no learning moment with this goal yet',
    ),
  },
  learn_together: {
    for: 'learning_form',
    when: inBoth(
      'alle leermomenten bij je doel waren alleen; en de vorm doe je samen en steunt kennis delen',
      'all learning moments with your goal were alone; and the form is done together and supports sharing knowledge',
    ),
    says: inBoth(
      'dit doe je samen; tot nu toe leerde je voor dit doel alleen',
      'this is done together; so far you learned for this goal by yourself',
    ),
  },
  at_your_own_pace: {
    for: 'learning_form',
    when: inBoth(
      'alle leermomenten bij je doel waren samen; en de vorm doe je alleen en steunt eigen regie',
      'all learning moments with your goal were together; and the form is done alone and supports own direction',
    ),
    says: inBoth(
      'dit doe je op je eigen tempo; tot nu toe leerde je voor dit doel samen',
      'this is done at your own pace; so far you learned for this goal together',
    ),
  },
  see_it_in_class: {
    for: 'learning_form',
    when: inBoth(
      'er zijn leermomenten bij je doel, maar nog geen lesobservatie, eigen opname of lesson study; en de vorm is een van die drie',
      'there are learning moments with your goal, but no lesson observation, own recording or lesson study yet; and the form is one of these',
    ),
    says: inBoth(
      'hiermee zie je het terug in de klas; dat is bij dit doel nog niet gedaan',
      'this shows it in class; that was not done for this goal yet',
    ),
  },
  look_at_use: {
    for: 'learning_form',
    when: inBoth(
      'binnen acht weken wil je kijken naar het gebruik in de les; en de vorm is een lesobservatie of eigen opname',
      'within eight weeks you mean to look at the use in practice; and the form is a lesson observation or an own recording',
    ),
    says: inBoth(
      'hiermee kun je kijken naar het gebruik in de les, zoals je van plan bent',
      'by this you can look at the use in practice, as you mean to',
    ),
  },
  with_your_team: {
    for: 'learning_form',
    when: inBoth(
      'je doel hoort bij een leerteam of een cyclus; en de vorm doe je samen en steunt leren als team',
      'your goal goes with a leerteam or a cycle; and the form is done together and supports learning as a team',
    ),
    says: inBoth(
      'hiermee leer je als team, en dit doel hoort bij een leerteam',
      'by this you learn as a team, and this goal goes with a leerteam',
    ),
  },
  ask_an_expert: {
    for: 'learning_form',
    when: inBoth(
      'een collega is thuis in een thema van je doel en laat je dat vinden; en de vorm is collegiale consultatie, samen voorbereiden of lesobservatie',
      'a colleague has expertise in a theme of your goal and lets you find that; and the form is collegial consultation, joint preparation or lesson observation',
    ),
    says: inBoth(
      'hiermee leer je van een collega die thuis is in een thema van dit doel',
      'by this you learn from a colleague with expertise in a theme of this goal',
    ),
  },
  adds_something: {
    for: 'learning_form',
    when: inBoth(
      'er zijn ten minste drie leermomenten bij je doel; en de vorm steunt iets dat geen van hun vormen steunt',
      'there are at least three learning moments with your goal; and the form supports something that none of their forms does',
    ),
    says: inBoth('steunt {about}; de vormen tot nu toe deden dat niet', 'supports {about}; the forms so far did not'),
  },
} as const satisfies Record<string, RuleWords>;

export type SuggestionRule = keyof typeof SUGGESTION_RULES;

/** In which order suggestions stand, in words. */
export const SUGGESTION_ORDER = inBoth(
  'Eerst collega’s die zeggen iets te willen leiden of thuis te zijn in een thema; dan wie of wat de meeste redenen heeft; dan op naam. Het is geen rangorde van mensen. Niemand krijgt te horen dat hij of zij genoemd is.',
  'First colleagues who say that they would like to lead something or have expertise; then whoever or whatever has the most reasons; then by name. It ranks nobody. Nobody is told that they were named.',
);

/** What is missing where there is nothing to go by. */
export const NO_THEMES = inBoth(
  'Geef je doel een thema: collega’s worden gezocht op de thema’s ervan.',
  'Give your goal a theme: colleagues are looked for by its themes.',
);
