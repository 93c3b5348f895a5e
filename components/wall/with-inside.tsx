import { type ReactNode, useMemo } from 'react';
import type { DisplayLink } from '@/client/socket-link';
import { type Live, useLiveStaff } from '@/client/use-live-board';
import type { Snapshot } from '@/domain/protocol/frames';

type Props = {
  staff: Snapshot<'staff'> | undefined;
  serverNow: number;
  link: DisplayLink | undefined;
  live: Live;
  children: (live: Live) => ReactNode;
};

/** The notices that are for inside stand among those for all, on a screen that may show them. */
export function WithInside({ staff, children, ...props }: Props): ReactNode {
  return staff ? (
    <Merged staff={staff} {...props}>
      {children}
    </Merged>
  ) : (
    children(props.live)
  );
}

function Merged({ staff, serverNow, link, live, children }: Props & { staff: Snapshot<'staff'> }): ReactNode {
  const { notices } = useLiveStaff(staff, serverNow, link).staff;
  const board = useMemo(() => ({ ...live.board, notices: [...live.board.notices, ...notices] }), [live.board, notices]);
  return children({ ...live, board });
}
