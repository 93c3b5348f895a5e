import type { StreamName } from '@/domain/entries/entry';
import type { Action } from '@/domain/policy';

const READ: Record<StreamName, Action> = { wall: 'board.read', staff: 'staff.read', ops: 'desk.read' };

/** The permission that a reader of a stream needs, over HTTP and over sockets. A stream with an unknown name shows nothing. */
export function readActionOf(stream: string): Action {
  return Object.hasOwn(READ, stream) ? READ[stream as StreamName] : 'board.read';
}
