import { type ApiAnswer, send } from '@/client/api';
import type { DeskItem } from '@/domain/item';
import { readForm } from './form/read-form';
import type { UpdateForm } from './form/update-form';

/** One attempt to make a draft. `key`: the same for every attempt at this draft. `now`: server time, ms. */
type Attempt = { key: string; now: number };

/** Makes a draft of an event that a report tells of. The report stays open. */
export function startEvent(form: UpdateForm, { key, now }: Attempt): Promise<ApiAnswer<{ item: DeskItem }>> {
  const { content } = readForm(form, now);
  const body = { kind: form.kind, corrects: null, content: { ...content, form } };
  return send<{ item: DeskItem }>({ path: '/api/v1/drafts', body, key });
}
