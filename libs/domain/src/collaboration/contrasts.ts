import type { Language } from '@app/access';

type InWords = Readonly<Record<Language, string>>;

interface Contrast {
  /** What 1 stands for, and what 5 does. */
  readonly poles: readonly [InWords, InWords];
  /** To talk about, once the answers are there. */
  readonly question: InWords;
}

/**
 * The five contrasts of shared leadership, after figure 2 of Okken (2022), Het Ontwikkelhuis. Poles are said so that a
 * team can recognise itself in either: none of them is wrong in every team.
 */
export const CONTRASTS = {
  traitOrGroup: {
    poles: [
      {
        nl: 'Leidinggeven is bij ons iets wat iemand in zich heeft.',
        en: 'With us, leading is something that somebody has in them.',
      },
      {
        nl: 'Leidinggeven is bij ons iets wat de groep samen doet.',
        en: 'With us, leading is something that the group does together.',
      },
    ],
    question: {
      nl: 'Wanneer kwam de leiding onlangs uit de groep, en niet van één persoon?',
      en: 'When did the lead come from the group lately, and not from one person?',
    },
  },
  fewOrAnyone: {
    poles: [
      {
        nl: 'Een paar mensen hebben de opdracht om de leiding te nemen.',
        en: 'A few people have the task of taking the lead.',
      },
      {
        nl: 'Wie de leiding neemt, hangt af van de situatie; het kan iedereen zijn.',
        en: 'Who takes the lead depends on the situation; it can be anyone.',
      },
    ],
    question: {
      nl: 'Wie zou bij het volgende onderwerp de leiding kunnen nemen, gezien wat het vraagt?',
      en: 'Who could lead the next subject, given what it asks for?',
    },
  },
  bornOrEveryone: {
    poles: [
      {
        nl: 'Sommige collega’s zijn geboren leiders, andere niet.',
        en: 'Some colleagues are born leaders, others are not.',
      },
      {
        nl: 'Iedere collega heeft kwaliteiten om ergens de leiding in te nemen.',
        en: 'Every colleague has qualities to take the lead in something.',
      },
    ],
    question: {
      nl: 'Welke kwaliteit van een collega gebruiken we nog te weinig?',
      en: 'Which quality of a colleague do we use too little?',
    },
  },
  agreementsOrAim: {
    poles: [
      {
        nl: 'Wat ons bindt, zijn formele afspraken over wie wat doet.',
        en: 'What binds us are formal agreements on who does what.',
      },
      {
        nl: 'Wat ons bindt, is een doel dat we samen willen bereiken.',
        en: 'What binds us is an aim that we want to reach together.',
      },
    ],
    question: {
      nl: 'Hoe zou ieder van ons het gezamenlijke doel in één zin verwoorden?',
      en: 'How would each of us say our shared aim in one sentence?',
    },
  },
  uniformityOrDiversity: {
    poles: [
      {
        nl: 'We zorgen dat ieder het op dezelfde manier doet, en zien daarop toe.',
        en: 'We see to it that everyone does it in the same way, and check on that.',
      },
      {
        nl: 'We geven ruimte aan verschil, en komen zo op iets nieuws.',
        en: 'We leave room for difference, and so arrive at something new.',
      },
    ],
    question: {
      nl: 'Waar hielp verschil ons onlangs verder, en waar hebben we juist één aanpak nodig?',
      en: 'Where did difference help us on lately, and where do we need one approach?',
    },
  },
} as const satisfies Record<string, Contrast>;

export type ContrastKey = keyof typeof CONTRASTS;
export const CONTRAST_KEYS = Object.keys(CONTRASTS) as readonly ContrastKey[];

/** Where between the two poles somebody sees their team: 1 is the first of them, 5 the second. */
export const STEPS = 5;

export const REVIEW_SOURCE = 'Okken, K. (2022). Het Ontwikkelhuis, figuur 2. E-learning Wizard.';

/** What it is not, said beside every answer and every result. */
export const NOT_A_SCALE: InWords = {
  nl: 'Dit is geen gevalideerde schaal en geen oordeel: het is een begin van een gesprek in het team.',
  en: 'This is not a validated scale and no verdict: it is the beginning of a conversation in the team.',
};
