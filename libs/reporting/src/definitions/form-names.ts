import { DEFAULT_ZONE, formNameSql } from '@app/domain';

/**
 * The columns `nl` and `en`: what a learning form was called at the end of the period, or is called now where that is
 * still to come. So a report that is made again years later names its forms as they were.
 */
export function formNamesSql(form: string, until: string): string {
  const end = `(${until}::date::timestamp at time zone '${DEFAULT_ZONE}')`;
  return `${formNameSql(form, 'nl', end)} as nl, ${formNameSql(form, 'en', end)} as en`;
}
