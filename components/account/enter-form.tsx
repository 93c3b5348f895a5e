import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** Only the button uses the link. Opening the address, as chat previews do, does not. */
export function EnterForm({ token }: { token: string }) {
  const t = useTranslations('Enter');
  return (
    <form method="post" action="/enter/submit">
      <input type="hidden" name="token" value={token} />
      <Button kind="primary" type="submit">
        {t('submit')}
      </Button>
    </form>
  );
}
