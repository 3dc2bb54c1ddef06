import { blocksOf, by } from './block.js';

export const LEERVERMOGEN = blocksOf('leervermogen', {
  betrekken: {
    name: ['Betrekken van medewerkers', 'Involving staff'],
    about: [
      'Collega’s denken mee over visie, doelen en beleid, en horen wat er met hun inbreng gebeurde.',
      'Colleagues have a say in vision, goals and policy, and hear what was done with it.',
    ],
    indicators: [by('staff_responded', 0.25, 0.6)],
    questions: [
      ['Waarover wil je meedenken voordat het besloten is?', 'What do you want a say in before it is decided?'],
      ['Wat is er veranderd door wat collega’s inbrachten?', 'What has changed because of what colleagues said?'],
      ['Wie horen we niet, en hoe zou dat komen?', 'Whom do we not hear, and why might that be?'],
    ],
  },
  leervormen: {
    name: ['Leervormen', 'Learning forms'],
    about: [
      'Manieren van leren die zo lang volgehouden worden dat ze gewoon zijn: in eigen regie en in samenwerking.',
      'Ways of learning that are kept up until they are normal: by oneself and together.',
    ],
    indicators: [by('teams_with_kept_form', 1, null), by('share_of_teams_with_kept_form', null, 0.5)],
    questions: [
      [
        'Welke manier van leren past bij wat we nu willen leren?',
        'Which way of learning fits what we want to learn now?',
      ],
      [
        'Wat houden we al maanden vol, en waardoor lukt dat?',
        'What have we kept up for months, and what makes that work?',
      ],
      ['Waarmee zijn we gestopt, en was dat een keuze?', 'What did we stop doing, and was that a choice?'],
    ],
  },
  behoeften: {
    name: ['Aansluiten bij behoeften', 'Meeting needs'],
    about: [
      'De school merkt wat collega’s nodig hebben (autonomie, verbondenheid, competentie) en past zich daarop aan.',
      'The school notices what colleagues need (autonomy, relatedness, competence) and adapts to it.',
    ],
    indicators: [by('pulses_held', 1, 2), by('pulse_response', null, 0.5), by('lowest_need_mean', null, 3.5)],
    questions: [
      ['Wat heb je nodig om hier goed te kunnen leren?', 'What do you need to learn well here?'],
      ['Wat van de vorige peiling pakten we op, en wat niet?', 'What did we take up of the last pulse, and what not?'],
      [
        'Wat belemmert leerlingen bij het leren, en wie weet daar iets op?',
        'What hinders pupils’ learning, and who knows a way?',
      ],
    ],
  },
  onderzoekend_leren: {
    name: ['Onderzoekend leren en kennis delen', 'Inquiry and sharing knowledge'],
    about: [
      'Teams onderzoeken hun eigen praktijk tot en met het effect op leerlingen, en anderen gebruiken wat zij leerden.',
      'Teams inquire into their own practice as far as the effect on pupils, and others use what they learned.',
    ],
    indicators: [
      by('cycles_with_effect', 1, null),
      by('cycles_with_effect_per_ten', null, 1),
      by('insights_adopted', 1, null),
      by('insights_adopted_per_ten', null, 1),
    ],
    questions: [
      ['Waaraan zagen we dat het leerlingen iets opleverde?', 'By what did we see that it brought pupils something?'],
      ['Welk inzicht van een ander gebruik je zelf?', 'Which insight of somebody else do you use yourself?'],
      ['Welke vraag is te groot voor één team?', 'Which question is too large for one team?'],
    ],
  },
});
