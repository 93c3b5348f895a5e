import { toUnknownPath } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export {
  toUnknownPath as DELETE,
  toUnknownPath as GET,
  toUnknownPath as PATCH,
  toUnknownPath as POST,
  toUnknownPath as PUT,
};
