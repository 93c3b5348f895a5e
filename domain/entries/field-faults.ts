import type { z } from 'zod';
import type { FieldFault } from '@/domain/outcome';
import { isFaultCode } from './fault-codes';

type Issue = z.core.$ZodIssue;

/** The faults of a posted body as codes, one for each field and reason, so that every reader can translate them. */
export function toFieldFaults(error: z.ZodError): FieldFault[] {
  return error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue) : faultOf(issue)));
}

function unknownKeys({ path, keys }: Extract<Issue, { code: 'unrecognized_keys' }>): FieldFault[] {
  return keys.map((key) => ({ path: [...path, key].join('.'), code: 'field.unknown' }));
}

function faultOf(issue: Issue): FieldFault {
  const code = isFaultCode(issue.message) ? issue.message : 'field.invalid';
  const params = paramsOf(issue);
  return { path: issue.path.join('.'), code, ...(Object.keys(params).length > 0 && { params }) };
}

function paramsOf(issue: Issue): Record<string, number> {
  if (issue.code === 'too_big') return { most: Number(issue.maximum) };
  const most: unknown = issue.code === 'custom' && issue.message === 'value.too_large' ? issue.params?.most : undefined;
  return typeof most === 'number' ? { most } : {};
}
