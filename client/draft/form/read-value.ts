import { MAX_VALUE } from '@/domain/figures';
import type { FieldFault } from '@/domain/outcome';
import { type ReadCount, readCount } from '@/domain/text/counts';
import type { FigureRow } from './form-values';

type Fault = Omit<FieldFault, 'path'>;
export type ValueReading = { ok: true; value: number | null } | { ok: false; fault: Fault };

/** "Not known" is a choice of its own; an empty field is a fault and never 0. */
export function readValue({ valueKind, value }: Pick<FigureRow, 'valueKind' | 'value'>): ValueReading {
  if (valueKind === 'not_known') return { ok: true, value: null };
  if (valueKind === 'nil') return { ok: true, value: 0 };
  const read = readCount(value);
  if (read.status === 'read') return { ok: true, value: read.value };
  return { ok: false, fault: read.status === 'empty' ? { code: 'value.missing' } : faultOf(read) };
}

function faultOf({ reason, reading }: Extract<ReadCount, { status: 'refused' }>): Fault {
  if (reason === 'negative') return { code: 'value.negative' };
  if (reason === 'decimal') return { code: 'value.not_integer' };
  if (reason === 'too_large') return { code: 'value.too_large', params: { most: MAX_VALUE } };
  return { code: 'value.unreadable', params: { typed: reading } };
}
