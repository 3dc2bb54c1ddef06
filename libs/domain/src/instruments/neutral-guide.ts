import { inBoth as say, type Words } from '../school-material/words.js';
import type { GuideDraft, Item } from './instrument-content.js';

/** What was seen, not how well it was done: the points say how often, and none of them is the best. */
const SCALE: readonly Words[] = [
  say('niet gezien', 'not seen'),
  say('een enkele keer', 'once or twice'),
  say('geregeld', 'regularly'),
  say('een groot deel van de les', 'for much of the lesson'),
];

const item = (text: Words, self: Words, pupils: Words | null = null): Item => ({ text, self, pupils });

/**
 * The viewing guide (*kijkwijzer*) that every board begins with: short, about what can be seen and heard in any lesson.
 * The text is Leerspoor's own. What was published of it stands; another text would be a next version.
 */
export const NEUTRAL_GUIDE: GuideDraft = {
  sections: [
    {
      title: say('Wat leerlingen doen', 'What pupils do'),
      scale: SCALE,
      items: [
        item(
          say('Leerlingen zijn bezig met de opdracht van de les.', 'Pupils are at work on the task of the lesson.'),
          say('Mijn leerlingen waren bezig met de opdracht.', 'My pupils were at work on the task.'),
          say('Ik was bezig met de opdracht.', 'I was at work on the task.'),
        ),
        item(
          say('Leerlingen vertellen hoe zij iets hebben aangepakt.', 'Pupils tell how they went about something.'),
          say('Mijn leerlingen vertelden hoe zij iets aanpakten.', 'My pupils told how they went about something.'),
          say('Ik kon vertellen hoe ik iets had aangepakt.', 'I could tell how I went about something.'),
        ),
        item(
          say('Leerlingen stellen zelf een vraag over de stof.', 'Pupils ask a question about the subject matter.'),
          say('Mijn leerlingen stelden zelf vragen over de stof.', 'My pupils asked questions of their own.'),
          say('Ik durfde een vraag te stellen.', 'I dared to ask a question.'),
        ),
      ],
    },
    {
      title: say('Wat de leraar doet', 'What the teacher does'),
      scale: SCALE,
      items: [
        item(
          say(
            'De leraar zegt of laat zien wat er in deze les geleerd wordt.',
            'The teacher says or shows what is to be learned in this lesson.',
          ),
          say('Ik zei of liet zien wat er te leren was.', 'I said or showed what was to be learned.'),
          say('Ik wist wat ik deze les kon leren.', 'I knew what I could learn in this lesson.'),
        ),
        item(
          say(
            'Na een vraag krijgen leerlingen tijd om na te denken.',
            'After a question pupils are given time to think.',
          ),
          say('Na een vraag gaf ik tijd om na te denken.', 'After a question I gave time to think.'),
          say('Ik kreeg tijd om na te denken.', 'I was given time to think.'),
        ),
        item(
          say(
            'De leraar zegt een leerling wat al lukt of wat de volgende stap is.',
            'The teacher tells a pupil what works already, or what the next step is.',
          ),
          say(
            'Ik zei leerlingen wat al lukte of wat de volgende stap was.',
            'I told pupils what worked already, or what the next step was.',
          ),
          say(
            'Ik hoorde wat mij al lukt of wat mijn volgende stap is.',
            'I was told what I can do already, or what my next step is.',
          ),
        ),
        item(
          say(
            'Leerlingen krijgen verschillende uitleg, opdrachten of tijd.',
            'Pupils are given different explanations, tasks or time.',
          ),
          say(
            'Ik gaf leerlingen verschillende uitleg, opdrachten of tijd.',
            'I gave pupils different explanations, tasks or time.',
          ),
        ),
      ],
    },
  ],
  questions: [
    say('Wat viel op bij de kijkvraag?', 'What stood out with regard to the focus question?'),
    say('Welke vraag roept de les op?', 'Which question does the lesson raise?'),
  ],
};
