import accountability1 from './accountability-1.schema.json' with { type: 'json' };
import attention1 from './attention-1.schema.json' with { type: 'json' };
import house2 from './house-2.schema.json' with { type: 'json' };
import leerteam3 from './leerteam-3.schema.json' with { type: 'json' };
import school3 from './school-3.schema.json' with { type: 'json' };
import teacher2 from './teacher-2.schema.json' with { type: 'json' };

/** Every schema that was ever published. Written by `npm run accept`. */
export const published = [accountability1, attention1, house2, leerteam3, school3, teacher2];
