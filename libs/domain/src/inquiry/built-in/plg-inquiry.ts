import type { BuiltIn } from '../../school-material/material.js';
import { inBoth } from '../../school-material/words.js';
import type { Template } from '../template.js';
import { needs, phase } from './phase.js';

/**
 * Inquiry in a professional learning community: from what pupils need to what teachers have to learn for it, and back to
 * the effect on those pupils (Timperley, 2011, Realizing the power of professional learning; Verbiest, 2012,
 * Professionele leergemeenschappen). The text is Leerspoor's own.
 */
export const PLG_INQUIRY: BuiltIn<Template> = {
  code: 'plg_inquiry',
  name: inBoth('PLG-onderzoek', 'PLG inquiry'),
  edition: 2,
  content: {
    about: inBoth(
      'Een leergemeenschap gaat uit van een signaal van leerlingen, leert wat daarvoor nodig is en kijkt wat het leerlingen oplevert.',
      'A learning community starts from a signal of pupils, learns what that takes and looks at what it brings pupils.',
    ),
    phases: [
      phase('signal', {
        name: ['Signaal', 'Signal'],
        purpose: [
          'Het team benoemt wat het leren van leerlingen belemmert, en waar dat uit blijkt.',
          'The team names what hinders pupils’ learning, and what shows it.',
        ],
        questions: [
          ['Wat zien of horen we bij welke leerlingen?', 'What do we see or hear of which pupils?'],
          ['Wat laten toetsen, werk en gesprekken zien?', 'What do tests, work and conversations show?'],
        ],
        roles: [['wie het signaal inbrengt', 'the one who brings in the signal']],
        requires: [needs('signal')],
        next: ['question'],
      }),
      phase('question', {
        name: ['Vraag', 'Question'],
        purpose: [
          'Het team maakt er één vraag van, over leerlingen en over het eigen handelen.',
          'The team makes one question of it, about pupils and about its own practice.',
        ],
        questions: [
          ['Wat willen we dat deze leerlingen gaan kunnen?', 'What do we want these pupils to become able to do?'],
          [
            'Wat in ons eigen handelen kan daar verschil maken?',
            'What in our own practice can make a difference to it?',
          ],
        ],
        roles: [['wie de vraag scherp maakt', 'the one who sharpens the question']],
        requires: [needs('research_question')],
        invites: ['goal'],
        next: ['study'],
        backTo: ['signal'],
      }),
      phase('study', {
        name: ['Verdiepen', 'Study'],
        purpose: [
          'Het team leert wat het nog niet weet: van onderzoek, van elkaar en van anderen.',
          'The team learns what it does not know yet: from research, from each other and from others.',
        ],
        questions: [
          ['Wat moeten we zelf leren om deze leerlingen te helpen?', 'What do we have to learn to help these pupils?'],
          ['Wat is erover bekend, en past dat hier?', 'What is known about it, and does it fit here?'],
          ['Wie in of buiten de school kan dit al?', 'Who in or outside the school can do this already?'],
        ],
        roles: [['wie een bron inbrengt', 'the one who brings in a source']],
        requires: [needs('study')],
        invites: ['literature'],
        next: ['try'],
        backTo: ['question'],
      }),
      phase('try', {
        name: ['Uitproberen', 'Try'],
        purpose: [
          'Ieder probeert het in de eigen klas, klein genoeg om er iets van te zien.',
          'Everybody tries it in their own class, small enough to see something of it.',
        ],
        questions: [
          ['Wat probeer ik, bij wie en wanneer?', 'What do I try, with whom and when?'],
          ['Waaraan zie ik of het werkt?', 'By what do I see whether it works?'],
        ],
        roles: [
          ['wie het in de klas probeert', 'the one who tries it in class'],
          ['wie komt kijken', 'the one who comes to look'],
        ],
        requires: [needs('try_out')],
        invites: ['plan', 'observation', 'feedback'],
        next: ['effect'],
        backTo: ['study'],
      }),
      phase('effect', {
        name: ['Effect op leerlingen bekijken', 'Look at the effect on pupils'],
        purpose: [
          'Het team kijkt wat het de leerlingen uit het signaal opleverde, ook waar het niets deed.',
          'The team looks at what it brought the pupils of the signal, also where it did nothing.',
        ],
        questions: [
          [
            'Wat kunnen deze leerlingen nu wat zij eerst niet konden?',
            'What can these pupils do now that they could not do before?',
          ],
          ['Voor wie werkte het niet?', 'For whom did it not work?'],
          ['Wat kan het verschil nog meer verklaren?', 'What else may explain the difference?'],
        ],
        roles: [['wie de opbrengsten naast elkaar legt', 'the one who puts the results side by side']],
        requires: [needs('effect_on_pupils')],
        invites: ['data_collected', 'reflection'],
        next: ['secure'],
        backTo: ['question', 'study', 'try'],
        looksAtEffect: true,
      }),
      phase('secure', {
        name: ['Borgen en delen', 'Secure and share'],
        purpose: [
          'Het team spreekt af wat gewoon wordt, en deelt wat het leerde.',
          'The team agrees on what becomes the normal way, and shares what it learned.',
        ],
        questions: [
          [
            'Wat doen we voortaan zo, en hoe houden we dat vol?',
            'What do we do this way from now on, and how do we keep it up?',
          ],
          ['Wat zouden collega’s elders hiervan kunnen gebruiken?', 'What of this could colleagues elsewhere use?'],
        ],
        roles: [['wie het levend houdt', 'the one who keeps it alive']],
        requires: [needs('secured_practice')],
        invites: ['insight', 'reflection'],
        backTo: ['try'],
      }),
    ],
  },
};
