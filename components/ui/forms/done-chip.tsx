import { Chip } from '@/components/ui/chip';

/** Says that it is done. The element is always there, so that screen readers announce the new text. */
export function DoneChip({ text }: { text: string | null }) {
  return (
    <p role="status" className="empty:hidden">
      {text === null ? null : (
        <Chip tone="ok" shape="check">
          {text}
        </Chip>
      )}
    </p>
  );
}
