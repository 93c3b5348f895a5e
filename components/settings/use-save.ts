import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { newKey, postIntent } from '@/client/outbox/post-intent';
import type { FieldFault } from '@/domain/protocol/outcome';
import type { SettingsJson } from './read-settings';

export type Saving =
  | { status: 'typing' | 'saving' | 'saved' | 'unknown' }
  | { status: 'refused'; code: string; faults: FieldFault[] };

/** `version`: of the settings that were shown; somebody else's change since is a refusal, never overwritten. */
export function useSave(version: number): { state: Saving; save(typed: SettingsJson): Promise<void> } {
  const router = useRouter();
  const [state, setState] = useState<Saving>({ status: 'typing' });
  // The same wish keeps its key, so that a lost answer never changes anything twice.
  const last = useRef<{ text: string; key: string } | null>(null);
  const save = async (typed: SettingsJson) => {
    const body = { version, ...typed };
    const text = JSON.stringify(body);
    if (last.current?.text !== text) last.current = { text, key: newKey() };
    setState({ status: 'saving' });
    const answer = await postIntent({ path: '/api/v1/settings', method: 'PATCH', body, key: last.current.key });
    if (answer.ok) {
      setState({ status: 'saved' });
      return router.refresh();
    }
    if (answer.status === 'unknown') return setState({ status: 'unknown' });
    setState({ status: 'refused', code: answer.code, faults: answer.fields ?? [] });
  };
  return { state, save };
}
