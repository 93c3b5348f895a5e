import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import { PROVINCE_MEASURES, type ProvinceMeasure } from '@/domain/board/provinces/shades';
import { measureLabel } from '@/domain/wording/province-picture';

type Props = { measure: ProvinceMeasure; onChoose(measure: ProvinceMeasure): void };

export function MeasureChoice({ measure, onChoose }: Props) {
  const t = useTranslations('Board.map');
  const wording = useWording();
  return (
    <fieldset className="province-measures">
      <legend className="sr-only">{t('measure')}</legend>
      {PROVINCE_MEASURES.map((each) => (
        <button key={each} type="button" aria-pressed={each === measure} onClick={() => onChoose(each)}>
          <KhmerText text={measureLabel(each, wording)} />
        </button>
      ))}
    </fieldset>
  );
}
