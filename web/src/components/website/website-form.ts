/** What a website's name and domain must look like, for adding and for changing one. */
import type { WebsiteInput } from '@/api/types';
import { t } from '@/messages/message';
import { isDomain, tidyDomain } from './domain-name';

const longestName = 100;
const longestDomain = 500;

/** Validation for a Mantine form with these two fields; null means fine. */
export const validateWebsite = {
  name: (name: string) => {
    if (!name.trim()) return t('add.error.name');
    return name.trim().length > longestName ? t('add.error.nameLong') : null;
  },
  domain: (typed: string) => {
    const domain = tidyDomain(typed);
    if (!domain) return t('add.error.domain');
    if (domain.length > longestDomain) return t('add.error.domainLong');
    return isDomain(domain) ? null : t('add.error.domainForm', { domain });
  },
};

/** What is sent: trimmed, the domain without scheme and path. */
export function tidyWebsite({ name, domain }: WebsiteInput): WebsiteInput {
  return { name: name.trim(), domain: tidyDomain(domain) };
}
