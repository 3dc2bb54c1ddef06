import accountability2 from './accountability-2.schema.json' with { type: 'json' };
import attention2 from './attention-2.schema.json' with { type: 'json' };
import board1 from './board-1.schema.json' with { type: 'json' };
import house3 from './house-3.schema.json' with { type: 'json' };
import leerteam4 from './leerteam-4.schema.json' with { type: 'json' };
import school4 from './school-4.schema.json' with { type: 'json' };
import teacher3 from './teacher-3.schema.json' with { type: 'json' };

/** Every schema that was ever published. Written by `npm run accept`. */
export const published = [accountability2, attention2, board1, house3, leerteam4, school4, teacher3];
