/** What is said of the things counted. */
export type Trigger =
  | 'returned'
  | 'unable'
  | 'future'
  | 'remaining'
  | 'displaced'
  | 'killed'
  | 'injured'
  | 'closed'
  | 'reopened'
  | 'was_closed'
  | 'damaged'
  | 'inaccessible'
  | 'preparing'
  | 'shelter'
  | 'planned'
  | 'host'
  | 'hosting'
  | 'occupied'
  | 'affected'
  | 'contaminated'
  | 'surveyed'
  | 'collected'
  | 'buried'
  | 'not_so'
  | 'helped'
  | 'took_in'
  | 'registered';

/** A row without a code holds words that look like a trigger and are none: "schools that had been closed", "closely". */
export type TriggerRow = { code: Trigger | null; en?: string; km?: string };
