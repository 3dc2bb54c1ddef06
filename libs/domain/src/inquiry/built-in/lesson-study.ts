import type { BuiltIn } from '../../school-material/material.js';
import { inBoth } from '../../school-material/words.js';
import type { Template } from '../template.js';
import { needs, phase } from './phase.js';

/**
 * Lesson study as it is done in the Netherlands: De Vries, Verhoef & Goei (2016), Lesson Study: een praktische gids voor
 * het onderwijs; case pupils, predictions and pupil interviews after Dudley (2014), Lesson Study: a handbook. The text
 * is Leerspoor's own.
 */
export const LESSON_STUDY: BuiltIn<Template> = {
  code: 'lesson_study',
  name: inBoth('Lesson study', 'Lesson study'),
  edition: 2,
  content: {
    about: inBoth(
      'Een team ontwerpt samen een les, kijkt live wat leerlingen leren en maakt de les beter. Niet de leraar wordt bekeken, maar het leren.',
      'A team designs a lesson together, watches live what pupils learn and makes the lesson better. It is the learning that is looked at, not the teacher.',
    ),
    phases: [
      phase('orient', {
        name: ['Oriënteren en doel bepalen', 'Orient and set the goal'],
        purpose: [
          'Het team kiest wat leerlingen moeilijk vinden, zoekt uit wat erover bekend is en stelt een onderzoeksvraag.',
          'The team chooses what pupils find hard, finds out what is known about it and asks a research question.',
        ],
        questions: [
          [
            'Wat willen we dat onze leerlingen kunnen of durven?',
            'What do we want our pupils to be able or dare to do?',
          ],
          [
            'Wat vinden zij er moeilijk aan, en hoe weten we dat?',
            'What do they find hard about it, and how do we know?',
          ],
          ['Wat zeggen onderzoek en lesmateriaal erover?', 'What do research and teaching materials say about it?'],
        ],
        roles: [
          ['wie het proces begeleidt', 'the one who facilitates'],
          ['wie vakkennis inbrengt', 'the one who brings in knowledge of the subject'],
        ],
        requires: [needs('research_question'), needs('literature')],
        invites: ['case_pupil', 'plan'],
        next: ['design'],
      }),
      phase('design', {
        name: ['Onderzoeksles ontwerpen', 'Design the research lesson'],
        purpose: [
          'Het team ontwerpt de les per lesfase en voorspelt bij ongeveer drie casusleerlingen wat zij zullen doen.',
          'The team designs the lesson stage by stage and predicts of about three case pupils what they will do.',
        ],
        questions: [
          [
            'Welke leerlingen staan voor verschillende manieren van leren?',
            'Which pupils stand for different ways of learning?',
          ],
          ['Wat zien of horen we bij hen als zij het leren?', 'What shall we see or hear of them when they learn it?'],
          [
            'Welke vraag of opdracht maakt hun denken zichtbaar?',
            'Which question or task makes their thinking visible?',
          ],
        ],
        roles: [
          ['wie de les zal geven', 'the one who will teach the lesson'],
          ['wie het lesplan bijhoudt', 'the one who keeps the lesson plan'],
        ],
        requires: [needs('research_lesson'), needs('case_pupil', 3), needs('prediction')],
        invites: ['literature', 'plan'],
        next: ['teach'],
        backTo: ['orient'],
      }),
      phase('teach', {
        name: ['Geven, observeren en gegevens verzamelen', 'Teach, observe and collect'],
        purpose: [
          'Een van het team geeft de les; de anderen leggen vast wat de casusleerlingen doen en zeggen, zonder in te grijpen.',
          'One of the team teaches the lesson; the others write down what the case pupils do and say, without stepping in.',
        ],
        questions: [
          ['Wat doet en zegt de leerling precies?', 'What exactly does the pupil do and say?'],
          ['Waar loopt het anders dan we voorspelden?', 'Where does it go differently from what we predicted?'],
          ['Wat vertelt de leerling zelf na de les?', 'What does the pupil tell after the lesson?'],
        ],
        roles: [
          ['wie de les geeft', 'the one who teaches'],
          ['wie een casusleerling observeert', 'the one who observes a case pupil'],
        ],
        requires: [needs('taught_lesson'), needs('lesson_observation')],
        invites: ['pupil_interview'],
        next: ['discuss'],
        backTo: ['design'],
      }),
      phase('discuss', {
        name: ['Nabespreken en analyseren', 'Discuss and analyse'],
        purpose: [
          'Het team vergelijkt per casusleerling wat het voorspelde en wat het zag, en verklaart het verschil.',
          'The team compares what it predicted and what it saw of each case pupil, and explains the difference.',
        ],
        questions: [
          [
            'Wat zagen we bij elke casusleerling, voordat we het verklaren?',
            'What did we see of each case pupil, before we explain it?',
          ],
          ['Wat in de les hielp, en wat stond in de weg?', 'What in the lesson helped, and what stood in the way?'],
          ['Wat zegt dat over onze onderzoeksvraag?', 'What does that say about our research question?'],
        ],
        roles: [
          ['wie het gesprek leidt', 'the one who leads the conversation'],
          ['wie de les gaf: die begint', 'the one who taught: they begin'],
        ],
        requires: [needs('discussion')],
        invites: ['analysis', 'pupil_interview'],
        next: ['revise'],
        backTo: ['design'],
        looksAtEffect: true,
      }),
      phase('revise', {
        name: ['Herzien en opnieuw geven', 'Revise and teach again'],
        purpose: [
          'Het team past de les aan op grond van wat het zag, en iemand anders geeft de herziene les in een andere groep.',
          'The team changes the lesson by what it saw, and somebody else teaches it in another group.',
        ],
        questions: [
          [
            'Wat veranderen we, en wat verwachten we dat leerlingen daarvan leren?',
            'What do we change, and which learning do we expect of it?',
          ],
          ['Zagen we in de tweede les wat we verwachtten?', 'Did we see in the second lesson what we expected?'],
        ],
        roles: [
          ['wie de herziene les geeft', 'the one who teaches the revised lesson'],
          ['wie een casusleerling observeert', 'the one who observes a case pupil'],
        ],
        requires: [needs('revised_lesson'), needs('retaught_lesson')],
        invites: ['lesson_observation', 'pupil_interview', 'discussion'],
        next: ['conclude'],
        backTo: ['design', 'discuss'],
      }),
      phase('conclude', {
        name: ['Concluderen en delen', 'Conclude and share'],
        purpose: [
          'Het team beantwoordt zijn onderzoeksvraag en deelt wat het leerde met collega’s.',
          'The team answers its research question and shares with colleagues what it learned.',
        ],
        questions: [
          [
            'Wat weten we nu over hoe onze leerlingen dit leren?',
            'What do we know now about how our pupils learn this?',
          ],
          ['Wat nemen we mee naar andere lessen?', 'What do we take along to other lessons?'],
          ['Wie heeft hier ook iets aan?', 'Who else is helped by this?'],
        ],
        roles: [['wie het inzicht opschrijft voor anderen', 'the one who writes the insight down for others']],
        requires: [needs('conclusion'), needs('insight')],
        invites: ['reflection', 'secured_practice'],
        backTo: ['revise'],
      }),
    ],
  },
};
