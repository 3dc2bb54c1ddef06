import type { TryOutOutcome } from '@app/domain';

/** What people say of what they wanted to try: of use for any of it. */
export const ANSWERS: Readonly<Record<TryOutOutcome, readonly string[]>> = {
  tried: [
    'Twee weken volgehouden. Het begint gewoon te worden, ook voor de groep.',
    'Het werkt beter dan ik dacht. Ik houd het erin.',
    'De eerste keer was het rommelig, de derde keer ging het vanzelf.',
    'Gedaan, en een week later vroegen de leerlingen er zelf om.',
    'Op rustige dagen lukt het. Op drukke dagen schiet het erbij in.',
    'Bij de ene helft van de groep zie ik verschil, bij de andere nog niet.',
    'Een collega doet het nu ook, en dat helpt om het vol te houden.',
    'Kleiner gemaakt dan ik bedoelde, en zo werkt het wel.',
    'Het leverde minder op dan ik hoopte, maar ik weet nu waar het aan ligt.',
    'Drie keer gedaan. De stille leerlingen deden voor het eerst mee.',
  ],
  not_yet: [
    'Er kwam een toetsweek tussen.',
    'Nog niet aan toegekomen. Ik heb het nu in mijn planning gezet.',
    'Ik wil het eerst met een collega doornemen.',
    'De groep was er nog niet aan toe. Over twee weken opnieuw.',
  ],
  let_go: [
    'Het past toch niet bij deze groep.',
    'Ik doe inmiddels iets anders dat hetzelfde oplevert.',
    'Ik wilde te veel tegelijk. Deze laat ik gaan.',
    'In het team kozen we voor een andere aanpak, en die volg ik.',
  ],
};
