import { blocksOf, by } from './block.js';

export const LEERCULTUUR = blocksOf('leercultuur', {
  eigen_regie: {
    name: ['Eigen regie', 'Own direction'],
    about: [
      'Collega’s kiezen zelf doelen en leermomenten, naast wat zij samen doen.',
      'Colleagues choose goals and learning moments themselves, beside what they do together.',
    ],
    indicators: [by('own_goals', 0.2, 0.4), by('self_chosen_minutes', 0.2, 0.4)],
    questions: [
      [
        'Wat wil jij dit jaar leren, en wie heeft dat gekozen?',
        'What do you want to learn this year, and who chose it?',
      ],
      ['Wanneer lukt het om je eigen leertijd te plannen?', 'When does it work to plan your own learning time?'],
      ['Wat merk je in de klas van wat je zelf koos?', 'What do you notice in class of what you chose yourself?'],
    ],
  },
  continu_ontwikkelen: {
    name: ['Continu ontwikkelen', 'Continuous development'],
    about: [
      'Leren is over het jaar gespreid en hoort bij het werk; om het totaal aan uren gaat het niet.',
      'Learning is spread over the year and part of the work; the total of hours is not the point.',
    ],
    indicators: [by('staff_learning_through_year', 0.25, 0.6)],
    questions: [
      ['In welke maand viel het leren stil, en waardoor?', 'In which month did learning come to a stop, and why?'],
      ['Welk klein leermoment past in een gewone week?', 'Which small learning moment fits an ordinary week?'],
      ['Wat helpt je om het vast te houden als het druk is?', 'What helps you to keep it up when it is busy?'],
    ],
  },
  gespreid_leiderschap: {
    name: ['Gespreid leiderschap', 'Spread leadership'],
    about: [
      'Wie leidt wisselt met waar iemand goed in is, en teams kijken hoe zij samenwerken.',
      'Who leads changes with what somebody is good at, and teams look at how they work together.',
    ],
    indicators: [by('leaders_among_members', 0.2, 0.4), by('collaboration_reviews', null, 1)],
    questions: [
      ['Wie zou iets kunnen leiden en doet dat nog niet?', 'Who could lead something and does not do so yet?'],
      ['Wat van jou zien collega’s nog niet?', 'What of you do colleagues not see yet?'],
      ['Wanneer volg je graag een collega, en waarin?', 'When do you like to follow a colleague, and in what?'],
    ],
  },
  leeropbrengsten: {
    name: ['Verbeterde leeropbrengsten', 'Better outcomes for pupils'],
    about: [
      'Wat leerlingen ervan merken: belemmeringen die verholpen zijn, en verwachtingen die vooraf gezegd en achteraf getoetst zijn.',
      'What pupils notice of it: hindrances that were mended, and expectations that were stated beforehand and tested afterwards.',
    ],
    indicators: [
      by('hypotheses_evaluated', 1, null),
      by('hypotheses_evaluated_per_leerteam', null, 1),
      by('signals_resolved', 1, null),
      by('signals_resolved_per_leerteam', null, 1),
    ],
    questions: [
      ['Welke leerlingen hebben gemerkt dat wij leerden?', 'Which pupils noticed that we learned?'],
      ['Waaraan zagen we dat het verholpen was?', 'By what did we see that it was mended?'],
      [
        'Wat verwachtten we vooraf, en wat kwam anders uit?',
        'What did we expect beforehand, and what came out differently?',
      ],
    ],
  },
});
