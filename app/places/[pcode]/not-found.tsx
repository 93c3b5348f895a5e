import { UnknownLookup } from '@/components/lookup/parts/unknown-lookup';

export default function NotFound() {
  return <UnknownLookup kind="place" />;
}
