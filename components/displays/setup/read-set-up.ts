import type { DisplaySettings } from '@/domain/displays/display';

/** The body of a request, as typed: what cannot be read stays as it is, and the server refuses it by its field. */
export type SetUpJson = { name: string; role: string; settings: Record<keyof DisplaySettings, unknown> };

export function readSetUp(form: FormData, playlist: DisplaySettings['playlist']): SetUpJson {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    name: text('name'),
    role: text('role'),
    settings: {
      language: text('language'),
      theme: text('theme'),
      distance: text('distance'),
      orientation: text('orientation'),
      overscan: /^\d+$/.test(text('overscan')) ? Number(text('overscan')) : null,
      playlist,
    },
  };
}
