import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { ProvinceView } from '@/domain/settings';
import { MAP_NOTES, MAP_ORIGIN } from '@/domain/wording/province-picture';

/** Inside the frame, in both languages: the map is never seen without it. */
export function MapNotes({ view }: { view: Exclude<ProvinceView, 'tiles'> }) {
  const language = useLanguage();
  const others = language === 'km' ? (['km', 'en'] as const) : (['en', 'km'] as const);
  return (
    <div className="mt-2">
      {others.map((each) => (
        <p key={each} lang={each} className="t-note">
          {each === 'km' ? <KhmerText text={MAP_NOTES[view].km} /> : MAP_NOTES[view].en}
        </p>
      ))}
      <p lang="en" className="t-note">
        {MAP_ORIGIN}
      </p>
    </div>
  );
}
