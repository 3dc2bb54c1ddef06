import type { BuiltIn } from '../../school-material/material.js';
import { inBoth } from '../../school-material/words.js';
import type { Template } from '../template.js';
import { needs, phase } from './phase.js';

/**
 * The eight steps of the data team: Schildkamp, Handelzalts & Poortman (2012), Datateams voor onderwijsverbetering. A
 * hypothesis that is rejected leads back to the hypotheses: only a confirmed one leads on to measures. The text is
 * Leerspoor's own.
 */
export const DATA_TEAM: BuiltIn<Template> = {
  code: 'data_team',
  name: inBoth('Datateam', 'Data team'),
  edition: 2,
  content: {
    about: inBoth(
      'Een team lost een probleem van de school op door mogelijke oorzaken met gegevens te toetsen, voordat het maatregelen neemt.',
      'A team solves a problem of the school by testing possible causes with data, before it takes measures.',
    ),
    phases: [
      phase('problem', {
        name: ['Probleem', 'Problem'],
        purpose: [
          'Het team omschrijft het probleem meetbaar: de huidige en de gewenste situatie.',
          'The team describes the problem so that it can be measured: as things are, and as they should be.',
        ],
        questions: [
          ['Voor welke leerlingen geldt het, en sinds wanneer?', 'Which pupils does it concern, and since when?'],
          ['Met welke gegevens laten we zien dat dit het probleem is?', 'Which data show that this is the problem?'],
          ['Welk verschil willen we zien, en wanneer?', 'Which difference do we want to see, and when?'],
        ],
        roles: [
          ['wie het team begeleidt', 'the one who coaches the team'],
          ['wie bij de gegevens van de school kan', 'the one who can get at the data of the school'],
        ],
        requires: [needs('problem_statement')],
        next: ['hypotheses'],
      }),
      phase('hypotheses', {
        name: ['Hypothesen', 'Hypotheses'],
        purpose: [
          'Het team noemt mogelijke oorzaken en kiest er een om te toetsen, liefst een waar de school iets aan kan doen.',
          'The team names possible causes and chooses one to test, preferably one that the school can do something about.',
        ],
        questions: [
          ['Wat denken we dat de oorzaak is, en waarom?', 'What do we think is the cause, and why?'],
          ['Wat zouden we zien als het niet zo is?', 'What would we see if it were not so?'],
          ['Welke hypothese toetsen we eerst?', 'Which hypothesis do we test first?'],
        ],
        roles: [
          [
            'wie doorvraagt als er te vroeg een oplossing op tafel ligt',
            'the one who asks on where a solution comes too soon',
          ],
        ],
        requires: [needs('open_hypothesis')],
        invites: ['literature'],
        next: ['data_collection'],
        backTo: ['problem'],
      }),
      phase('data_collection', {
        name: ['Dataverzameling', 'Data collection'],
        purpose: [
          'Het team verzamelt bij de hypothese gegevens die er al zijn, of meet wat nog niet gemeten is.',
          'The team collects for the hypothesis the data that there are, or makes a measurement that there is not yet.',
        ],
        questions: [
          ['Welke bron zegt iets over deze hypothese?', 'Which source says something about this hypothesis?'],
          [
            'Welke gegevens hebben we al, en welke moeten we nog verzamelen?',
            'Which data do we have, and which are to be collected?',
          ],
          [
            'Is in deze gegevens niemand onnodig te herkennen?',
            'Can nobody be recognised in these data who need not be?',
          ],
        ],
        roles: [['wie de gegevens ophaalt', 'the one who fetches the data']],
        requires: [needs('hypothesis_with_source'), needs('data_collected')],
        invites: ['plan'],
        next: ['data_quality'],
        backTo: ['hypotheses'],
      }),
      phase('data_quality', {
        name: ['Datakwaliteit', 'Data quality'],
        purpose: [
          'Het team gaat na of de gegevens betrouwbaar en geldig zijn, voordat het er iets uit afleest.',
          'The team checks whether the data are reliable and valid, before it reads anything from them.',
        ],
        questions: [
          ['Meten deze gegevens wat we willen weten?', 'Do these data measure what we want to know?'],
          ['Zijn het er genoeg, en ontbreekt er een groep?', 'Are there enough of them, and is a group missing?'],
          ['Zou een tweede meting hetzelfde zeggen?', 'Would a second measurement say the same?'],
        ],
        roles: [['wie met gegevens kan rekenen', 'the one who can calculate with data']],
        requires: [needs('data_quality')],
        next: ['analysis'],
        backTo: ['hypotheses', 'data_collection'],
      }),
      phase('analysis', {
        name: ['Data-analyse', 'Data analysis'],
        purpose: [
          'Het team analyseert de gegevens en oordeelt of de hypothese standhoudt.',
          'The team analyses the data and judges whether the hypothesis holds.',
        ],
        questions: [
          [
            'Wat laten de gegevens zien, los van wat we verwachtten?',
            'What do the data say, apart from what we expected?',
          ],
          ['Hoe groot is het verschil, en hoe zeker?', 'How large is the difference, and how certain?'],
          ['Houdt de hypothese stand?', 'Does the hypothesis hold?'],
        ],
        roles: [['wie met gegevens kan rekenen', 'the one who can calculate with data']],
        requires: [needs('analysis'), needs('judged_hypothesis')],
        next: ['interpretation'],
        backTo: ['hypotheses', 'data_collection'],
      }),
      phase('interpretation', {
        name: ['Interpretatie en conclusie', 'Interpretation and conclusion'],
        purpose: [
          'Het team trekt zijn conclusie. Een verworpen hypothese leidt terug naar de hypothesen; dat is geen mislukking.',
          'The team draws its conclusion. A rejected hypothesis leads back to the hypotheses; that is no failure.',
        ],
        questions: [
          [
            'Verklaart deze oorzaak het probleem, of een deel ervan?',
            'Does this cause explain the problem, or a part of it?',
          ],
          ['Welke andere uitleg past ook bij deze gegevens?', 'Which other explanation fits these data as well?'],
          ['Wat hebben we geleerd van wat we verwierpen?', 'What did we learn of what we rejected?'],
        ],
        roles: [['wie het gesprek leidt', 'the one who leads the conversation']],
        requires: [needs('confirmed_hypothesis'), needs('interpretation')],
        invites: ['literature'],
        next: ['measures'],
        backTo: ['hypotheses', 'analysis'],
      }),
      phase('measures', {
        name: ['Maatregelen', 'Measures'],
        purpose: [
          'Het team kiest maatregelen die bij de gevonden oorzaak passen, en spreekt af hoe het ziet of ze werken.',
          'The team chooses measures that fit the cause it found, and agrees how it will see whether they work.',
        ],
        questions: [
          ['Welke maatregel pakt deze oorzaak aan?', 'Which measure tackles this cause?'],
          ['Wie doet wat, en wanneer?', 'Who does what, and when?'],
          ['Waaraan zien we dat het helpt?', 'By what do we see that it helps?'],
        ],
        roles: [
          ['wie een maatregel uitvoert', 'the one who carries a measure out'],
          ['wie collega’s erbij betrekt', 'the one who involves colleagues'],
        ],
        requires: [needs('measure')],
        invites: ['plan', 'action'],
        next: ['evaluation'],
        backTo: ['interpretation'],
      }),
      phase('evaluation', {
        name: ['Evaluatie', 'Evaluation'],
        purpose: [
          'Het team gaat na of de maatregelen zijn uitgevoerd, of ze werkten en of het probleem is opgelost.',
          'The team checks whether the measures were carried out, whether they worked and whether the problem is solved.',
        ],
        questions: [
          ['Zijn de maatregelen uitgevoerd zoals bedoeld?', 'Were the measures carried out as they were meant?'],
          ['Is het doel uit stap 1 gehaald?', 'Was the goal of step 1 reached?'],
          ['Wat houden we vast, en welk probleem komt hierna?', 'What do we keep up, and which problem is next?'],
        ],
        roles: [['wie de uitkomst deelt met de school', 'the one who shares the outcome with the school']],
        requires: [needs('evaluated_measure', 1, 'measure'), needs('evaluation')],
        invites: ['insight', 'effect_on_pupils', 'secured_practice'],
        backTo: ['problem', 'hypotheses', 'measures'],
        looksAtEffect: true,
      }),
    ],
  },
};
